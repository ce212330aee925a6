package com.example.quartet.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a program is started: one of ours from its jar, a peer from the class path.
 *
 * @param command the JVM with its arguments
 */
record JavaProgram(List<String> command) {

	static JavaProgram module(String module, List<String> options, String... arguments) {
		return jar(jarOf(module), options, arguments);
	}

	static Path jarOf(String module) {
		String folder = "identity-emulator".equals(module) ? "identity-emulator/server" : module;
		return Path.of(folder, "target", module + ".jar");
	}

	static JavaProgram jar(Path jar, List<String> options, String... arguments) {
		return of(options, List.of("-jar", jar.toString()), arguments);
	}

	static JavaProgram peer(String mainClass, List<String> options, String... arguments) {
		return of(options, List.of(mainClass), arguments);
	}

	private static JavaProgram of(List<String> options, List<String> program, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(program);
		command.addAll(List.of(arguments));
		return new JavaProgram(command);
	}

	/**
	 * Runs it to its end.
	 */
	void run() throws IOException, InterruptedException {
		cpuUntilExit(Map.of());
	}

	/**
	 * Runs it to its end.
	 * @return the CPU time of the whole process, which only its parent is told, here a
	 * shell
	 */
	long cpuUntilExit(Map<String, String> variables) throws IOException, InterruptedException {
		List<String> timed = new ArrayList<>(
				List.of("bash", "-c", "TIMEFORMAT='%U %S'; time \"$@\" >/dev/null 2>&1", "bash"));
		timed.addAll(this.command);
		ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
		builder.environment().putAll(variables);
		builder.environment().put("LC_ALL", "C");
		Process shell = builder.start();
		String times = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		if (shell.waitFor() != 0) {
			throw new IllegalStateException("%s ended with %d".formatted(this.command, shell.exitValue()));
		}
		double seconds = 0;
		for (String part : times.split(" ")) {
			seconds += Double.parseDouble(part);
		}
		return (long) (seconds * 1e9);
	}

}
