package com.example.quartet.daemonclient;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The words of the command line, as {@code --help} explains them: a mode with its value,
 * and settings that override the environment.
 */
record DaemonCommandLine(Mode mode, String value, String... settings) {

	static DaemonCommandLine parse(String... words) {
		Mode mode = Mode.SERVER;
		String value = "daemon-client.p12";
		List<String> settings = new ArrayList<>();
		Deque<String> rest = new ArrayDeque<>(List.of(words));
		while (!rest.isEmpty()) {
			String word = rest.poll();
			switch (word) {
				case "--help" -> {
					return new DaemonCommandLine(Mode.HELP, value);
				}
				case "--once" -> mode = Mode.ONCE;
				case "--dry-run" -> settings.add("--quartet.daemon.dry-run=true");
				case "--tenant" -> {
					settings.add("--quartet.daemon.tenants=" + valueOf(word, rest));
					settings.add("--quartet.daemon.connected-tenants=false");
				}
				case "--schedule" -> settings.add("--quartet.daemon.schedule=" + valueOf(word, rest));
				case "--make-certificate" -> {
					mode = Mode.MAKE_CERTIFICATE;
					value = rest.isEmpty() ? value : rest.poll();
				}
				default -> settings.add(setting(word));
			}
		}
		return new DaemonCommandLine(mode, value, settings.toArray(String[]::new));
	}

	private static String valueOf(String word, Deque<String> rest) {
		if (rest.isEmpty() || rest.peek().startsWith("--")) {
			throw new IllegalArgumentException(word + " needs a value after it; --help tells which.");
		}
		return rest.poll();
	}

	private static String setting(String word) {
		if (!word.matches("--[A-Za-z][A-Za-z0-9_.-]*=.*")) {
			throw new IllegalArgumentException(
					"%s is nothing the daemon understands; --help tells what is.".formatted(word));
		}
		return word;
	}

	/**
	 * The ways to start.
	 */
	enum Mode {

		SERVER, ONCE, MAKE_CERTIFICATE, HELP

	}

}
