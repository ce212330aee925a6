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

	// it listens nowhere
	private static final AppModule PROGRAM = new AppModule("tenant-setup", "tenant-setup", "tenant-setup", null);

	private final StateFolder state;

	private final Build build;

	TenantCommand(OperatingSystem system, StateFolder state, Terminal terminal) {
		this.state = state;
		Installation installation = new Installation(system, terminal, state.logs().resolve("install.log"));
		this.build = new Build(state, terminal, () -> Maven.find(system, installation, false));
	}

	/**
	 * Builds the program if need be, and runs it in this terminal.
	 * @return its exit code
	 */
	int run(List<String> words) {
		this.state.check();
		this.build.bringUpToDate(List.of(PROGRAM), false);
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
		command.add(PROGRAM.jar(this.state.root()).toString());
		command.addAll(words);
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

}
