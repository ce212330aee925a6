package com.example.quartet.launcher;

import java.util.List;
import java.util.Optional;

/**
 * Of all log lines the events: our own, and everybody's warnings.
 *
 * @param time when
 * @param module who
 * @param level how bad
 * @param message what it has to say
 */
record EventLine(String time, String module, String level, String message) {

	private static final String OUR_PACKAGE = EventLine.class.getPackageName().replace(".launcher", "");

	private static final List<String> OUR_LOGGERS = List.of(abbreviated(OUR_PACKAGE),
			abbreviated("com.example.identityemulator"));

	static Optional<EventLine> parse(String module, String line) {
		for (String level : List.of("INFO", "WARN", "ERROR")) {
			int thread = after(line, 0, " " + level + " ");
			int logger = (thread > 0) ? after(line, thread, " --- ") : -1;
			int end = (logger > 0) ? after(line, logger, " : ") : -1;
			if (end > 0 && line.length() > 19 && (!level.equals("INFO") || isOurs(line, logger))) {
				return Optional
					.of(new EventLine(line.substring(11, 19), module, level, line.substring(line.indexOf(" : ") + 3)));
			}
		}
		return Optional.empty();
	}

	private static boolean isOurs(String line, int from) {
		for (String logger : OUR_LOGGERS) {
			int name = after(line, from - 1, logger);
			if (name > 0 && after(line, name, " : ") > 0) {
				return true;
			}
		}
		return false;
	}

	// a log has the words of a package by their first letters
	private static String abbreviated(String packageName) {
		return " " + packageName.replaceAll("(\\w)\\w*", "$1");
	}

	private static int after(String line, int from, String part) {
		int found = line.indexOf(part, from);
		return (found < 0) ? -1 : found + part.length();
	}

	String shown(Terminal terminal) {
		String shown = "%s  %-18s %s".formatted(this.time, this.module, this.message);
		return switch (this.level) {
			case "WARN" -> terminal.warning(shown);
			case "ERROR" -> terminal.bad(shown);
			default -> shown;
		};
	}

}
