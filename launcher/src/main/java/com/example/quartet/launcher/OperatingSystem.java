package com.example.quartet.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What differs between Linux, macOS and Windows.
 *
 * @param name as Java's {@code os.name} has it
 * @param environment its variables
 */
record OperatingSystem(String name, Map<String, String> environment) {

	// no Ctrl-C and no closed terminal reaches the program, yet it is still this process
	private static final List<String> DEAF_TO_THE_TERMINAL = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"",
			"sh");

	static OperatingSystem current() {
		String name = System.getProperty("os.name");
		return new OperatingSystem(name, variables(name, System.getenv()));
	}

	private static Map<String, String> variables(String name, Map<String, String> environment) {
		// Windows has Path where others have PATH
		Map<String, String> variables = isWindows(name) ? new TreeMap<>(String.CASE_INSENSITIVE_ORDER)
				: new TreeMap<>();
		variables.putAll(environment);
		return variables;
	}

	boolean isWindows() {
		return isWindows(this.name);
	}

	private static boolean isWindows(String name) {
		return name.toLowerCase(Locale.ROOT).startsWith("windows");
	}

	boolean isMac() {
		return this.name.startsWith("Mac");
	}

	boolean isLinux() {
		return this.name.equals("Linux");
	}

	/**
	 * How a person calls one of our scripts here.
	 */
	String script(String script) {
		return isWindows() ? script : "./" + script;
	}

	/**
	 * Whether a terminal can be written to in colour: the old console of Windows prints
	 * the codes instead.
	 */
	boolean understandsEscapes(boolean terminal) {
		return terminal && (!isWindows() || this.environment.containsKey("WT_SESSION")
				|| this.environment.containsKey("ANSICON") || this.environment.containsKey("TERM"));
	}

	/**
	 * Looks for a program where the shell would.
	 */
	Optional<Path> find(String program) {
		String separator = isWindows() ? ";" : ":";
		for (String folder : this.environment.getOrDefault("PATH", "").split(separator)) {
			for (String ending : endings()) {
				Path file = Path.of(folder.isEmpty() ? "." : unquoted(folder), program + ending);
				if (Files.isRegularFile(file) && (isWindows() || Files.isExecutable(file))) {
					return Optional.of(file);
				}
			}
		}
		return Optional.empty();
	}

	private List<String> endings() {
		return isWindows() ? List
			.of(this.environment.getOrDefault("PATHEXT", ".COM;.EXE;.BAT;.CMD").toLowerCase(Locale.ROOT).split(";"))
				: List.of("");
	}

	private static String unquoted(String folder) {
		return folder.replace("\"", "");
	}

	/**
	 * The command that runs Java and is not ended by what happens at our terminal.
	 * @param home of the JDK
	 * @param detached whether it outlives this program
	 * @param arguments for Java
	 */
	List<String> java(Path home, boolean detached, List<String> arguments) {
		List<String> command = new ArrayList<>();
		if (isWindows()) {
			// javaw has no console, so that neither Ctrl-C there nor closing it ends the
			// program
			command.add(home.resolve("bin").resolve(detached ? "javaw.exe" : "java.exe").toString());
		}
		else {
			command.addAll(DEAF_TO_THE_TERMINAL);
			command.add(home.resolve("bin").resolve("java").toString());
		}
		command.addAll(arguments);
		return command;
	}

	/**
	 * The file that is always empty.
	 */
	Path nothing() {
		return Path.of(isWindows() ? "NUL" : "/dev/null");
	}

}
