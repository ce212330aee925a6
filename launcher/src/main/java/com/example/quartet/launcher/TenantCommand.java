package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Hands {@code register} and {@code doctor} over to a program of their own, with all that
 * was asked of them.
 */
final class TenantCommand {

	static final Set<String> COMMANDS = Set.of("register", "doctor");

	// a word for us, not for the program
	private static final String INSTALL = "--install";

	// options with a file or a folder, which a person names from where they are
	private static final Set<String> PATHS = Set.of("--env", "--keys", "--registrations");

	// it listens nowhere
	private static final AppModule PROGRAM = new AppModule("tenant-setup", "tenant-setup", "tenant-setup", null);

	private final OperatingSystem system;

	private final StateFolder state;

	private final Path caller;

	private final Terminal terminal;

	TenantCommand(OperatingSystem system, StateFolder state, Path caller, Terminal terminal) {
		this.system = system;
		this.state = state;
		this.caller = caller;
		this.terminal = terminal;
	}

	/**
	 * Builds the program if need be, and runs it in this terminal.
	 * @return its exit code
	 */
	int run(List<String> words) {
		ProcessBuilder program = program(words);
		this.state.check();
		build(words.contains(INSTALL)).bringUpToDate(List.of(PROGRAM), false);
		try {
			return program.inheritIO().start().waitFor();
		}
		catch (IOException ex) {
			throw new LaunchException("%s could not be started: %s".formatted(PROGRAM.name(), ex.getMessage()));
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Build build(boolean install) {
		Installation installation = new Installation(this.system, this.terminal,
				this.state.logs().resolve("install.log"));
		return new Build(this.state, this.terminal, () -> Maven.find(this.system, installation, install));
	}

	ProcessBuilder program(List<String> words) {
		List<String> arguments = withPathsOfTheCaller(words);
		boolean doctor = words.get(0).equals("doctor");
		// one file has one reading, whichever command it is for
		Map<String, String> variables = RunSettings
			.read(this.system, doctor ? takeSettingsFile(arguments) : Optional.empty())
			.variables();
		if (doctor) {
			examineModulesAsStarted(arguments, variables);
		}
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
		command.add(PROGRAM.jar(this.state.root()).toString());
		command.addAll(arguments);
		ProcessBuilder program = new ProcessBuilder(command).directory(this.state.root().toFile());
		program.environment().clear();
		program.environment().putAll(variables);
		return program;
	}

	private List<String> withPathsOfTheCaller(List<String> words) {
		List<String> arguments = new ArrayList<>();
		for (String word : words) {
			String option = word.replaceFirst("=.*", "");
			if (PATHS.contains(option) && !option.equals(word)) {
				arguments.addAll(List.of(option, path(word.substring(option.length() + 1))));
			}
			else if (!arguments.isEmpty() && PATHS.contains(arguments.get(arguments.size() - 1))) {
				arguments.add(path(word));
			}
			else if (!word.equals(INSTALL)) {
				arguments.add(word);
			}
		}
		return arguments;
	}

	private String path(String word) {
		return isPath(word) ? this.caller.resolve(word).toString() : word;
	}

	private static boolean isPath(String word) {
		return !word.isEmpty() && !word.startsWith("-");
	}

	private Optional<Path> takeSettingsFile(List<String> arguments) {
		int option = arguments.indexOf("--env");
		if (option < 0) {
			return started().settings();
		}
		if (option + 1 == arguments.size() || !isPath(arguments.get(option + 1))) {
			throw new LaunchException("--env takes a file with settings: ./run doctor --env .env.entra");
		}
		arguments.remove(option);
		return Optional.of(Path.of(arguments.remove(option)));
	}

	private void examineModulesAsStarted(List<String> arguments, Map<String, String> variables) {
		StartOptions options = options(variables);
		variables.putAll(new ModuleEnvironment(variables, options).of(Project.module("todo-api")));
		// region web-app
		if (arguments.stream().noneMatch((word) -> word.startsWith("--site"))) {
			arguments.add("--site=" + options.address(Port.WEB_APP));
		}
		// endregion
	}

	private StartOptions options(Map<String, String> variables) {
		StartOptions options = started();
		// the certificate of --tls is the emulator's
		return new ModuleEnvironment(variables, options).hasAnotherProvider()
				? new StartOptions(false, options.portBase(), options.attached()) : options;
	}

	/**
	 * How the modules that run were started, or would be.
	 */
	private StartOptions started() {
		boolean running = Project.MODULES.stream().anyMatch((module) -> this.state.pid(module).isRunning());
		return running ? StartOptions.read(this.state.startOptions()) : StartOptions.USUAL;
	}

}
