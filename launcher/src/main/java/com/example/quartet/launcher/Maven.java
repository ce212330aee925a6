package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Maven of this machine: new enough, or one sentence on how to get it.
 */
final class Maven {

	private static final Pattern VERSION = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

	private static final String WANTED = "version 3.8 or newer";

	private final Path program;

	Maven(Path program) {
		this.program = program;
	}

	static Maven find(OperatingSystem system, Installation installation, boolean install) {
		Optional<Path> program = system.find("mvn");
		if (program.isEmpty() && install && installation.install("mvn", true)) {
			program = system.find("mvn");
		}
		if (program.isEmpty()) {
			String wayOut = installation.command("mvn")
				.map((command) -> "\nOn this machine: " + command + "; " + system.script("run") + " --install does it.")
				.orElse("\nNo package manager here has it: https://maven.apache.org tells how to install it.");
			throw new LaunchException(
					"There is no Maven: install Maven, %s, and put mvn on the PATH.%s".formatted(WANTED, wayOut));
		}
		checkVersion(output(program.get()));
		return new Maven(program.get());
	}

	static void checkVersion(String output) {
		Matcher version = VERSION.matcher(output);
		int major = version.find() ? Integer.parseInt(version.group(1)) : 0;
		int minor = (major > 0) ? Integer.parseInt(version.group(2)) : 0;
		if (major < 3 || (major == 3 && minor < 8)) {
			throw new LaunchException(
					"Maven %d.%d is too old: %s needs Maven, %s.".formatted(major, minor, Project.NAME, WANTED));
		}
	}

	List<String> command(List<String> arguments) {
		List<String> command = new ArrayList<>(List.of(this.program.toString(), "-B"));
		command.addAll(arguments);
		return command;
	}

	/**
	 * Runs it in another folder, without a word.
	 * @return whether it succeeded
	 */
	boolean runQuietly(Path folder, List<String> arguments) {
		try {
			return new ProcessBuilder(command(arguments)).directory(folder.toFile())
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String output(Path program) {
		try {
			Process process = new ProcessBuilder(program.toString(), "-v").redirectErrorStream(true).start();
			process.getOutputStream().close();
			return new String(process.getInputStream().readAllBytes());
		}
		catch (IOException ex) {
			return "";
		}
	}

}
