package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Hands {@code register} and {@code doctor} over to a program of their own, with all that
 * was asked of them.
 */
final class TenantCommand {

	static final Set<String> COMMANDS = Set.of("register", "doctor");

	// a word for us, not for the program
	private static final String INSTALL = "--install";

	// it listens nowhere
	private static final AppModule PROGRAM = new AppModule("tenant-setup", "tenant-setup", "tenant-setup", null);

	private final OperatingSystem system;

	private final StateFolder state;

	private final Terminal terminal;

	TenantCommand(OperatingSystem system, StateFolder state, Terminal terminal) {
		this.system = system;
		this.state = state;
		this.terminal = terminal;
	}

	/**
	 * Builds the program if need be, and runs it in this terminal.
	 * @return its exit code
	 */
	int run(List<String> words) {
		this.state.check();
		build(words.contains(INSTALL)).bringUpToDate(List.of(PROGRAM), false);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
		command.add(PROGRAM.jar(this.state.root()).toString());
		command.addAll(words.stream().filter((word) -> !word.equals(INSTALL)).toList());
		try {
			return new ProcessBuilder(command).directory(this.state.root().toFile()).inheritIO().start().waitFor();
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

}
