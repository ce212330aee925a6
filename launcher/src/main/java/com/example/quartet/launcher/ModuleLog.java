package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a module has written.
 *
 * @param file its log
 */
record ModuleLog(Path file) {

	private static final String LOCKED_DATABASE = "Database may be already in use";

	/**
	 * What a module that did not start says about it, in one line.
	 */
	String reason() {
		List<String> lines = lines();
		for (String line : lines) {
			if (line.contains(LOCKED_DATABASE)) {
				return "another program has its database open: close it there.";
			}
		}
		for (int number = 0; number < lines.size() - 2; number++) {
			if (lines.get(number).startsWith("Description:")) {
				return lines.get(number + 2);
			}
		}
		for (String line : lines) {
			if (line.contains("ERROR")) {
				return line;
			}
		}
		return "it said nothing";
	}

	List<String> lines() {
		try {
			return new String(Files.readAllBytes(this.file), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
