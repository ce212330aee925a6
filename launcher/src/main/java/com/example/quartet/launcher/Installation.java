package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Installs a missing program by the package manager of this machine, or tells the command
 * that does.
 */
final class Installation {

	private final OperatingSystem system;

	private final Terminal terminal;

	private final Path log;

	Installation(OperatingSystem system, Terminal terminal, Path log) {
		this.system = system;
		this.terminal = terminal;
		this.log = log;
	}

	/**
	 * The one command that brings a program.
	 */
	Optional<String> command(String program) {
		return PackageManager.forProgram(this.system, program)
			.map((manager) -> String.join(" ", manager.command(program, isRoot())));
	}

	/**
	 * Installs a program unless it is there, as far as that asks for no password.
	 * @return whether it is there now
	 */
	boolean bring(String program) {
		return this.system.find(program).isPresent() || install(program, false);
	}

	/**
	 * Installs a program.
	 * @param program as it is called on the path
	 * @param mayAsk whether a person waits who can type the password of {@code sudo}
	 * @return whether it is there now
	 */
	boolean install(String program, boolean mayAsk) {
		Optional<PackageManager> manager = PackageManager.forProgram(this.system, program);
		if (manager.isEmpty() || (manager.get().needsRoot() && !isRoot() && !mayAsk && !sudoNeedsNoPassword())) {
			return false;
		}
		List<String> command = manager.get().command(program, isRoot());
		this.terminal.say("Installing %s: %s".formatted(program, String.join(" ", command)));
		List<String> refresh = manager.get().refresh();
		return (refresh.isEmpty() || run(asInstaller(refresh))) && run(command)
				&& this.system.find(program).isPresent();
	}

	private List<String> asInstaller(List<String> command) {
		List<String> complete = new ArrayList<>(isRoot() ? List.of() : List.of("sudo"));
		complete.addAll(command);
		return complete;
	}

	private boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private boolean sudoNeedsNoPassword() {
		return this.system.find("sudo").isPresent() && run(List.of("sudo", "-n", "true"));
	}

	private boolean run(List<String> command) {
		try {
			List<String> complete = new ArrayList<>(command);
			complete.set(0, this.system.find(command.get(0)).map(Path::toString).orElse(command.get(0)));
			ProcessBuilder builder = new ProcessBuilder(complete).inheritIO()
				.redirectOutput(ProcessBuilder.Redirect.appendTo(this.log.toFile()));
			builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
			return builder.start().waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
