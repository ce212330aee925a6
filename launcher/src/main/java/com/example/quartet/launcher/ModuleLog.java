package com.example.quartet.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What a module has written.
 *
 * @param file its log
 */
record ModuleLog(Path file) {

	private static final String NOTHING = "it said nothing";

	private static final String LOCKED_DATABASE = "Database may be already in use";

	/**
	 * What a module that did not start says about it, in one line.
	 */
	String reason() {
		String description = null;
		String error = null;
		try (BufferedReader log = open()) {
			for (String line = log.readLine(); line != null; line = log.readLine()) {
				if (line.contains(LOCKED_DATABASE)) {
					return "another program has its database open: close it there.";
				}
				if (description == null && line.startsWith("Description:")) {
					log.readLine();
					description = log.readLine();
				}
				if (error == null && line.contains("ERROR")) {
					error = line;
				}
			}
		}
		catch (IOException ex) {
			return NOTHING;
		}
		return (description != null) ? description : (error != null) ? error : NOTHING;
	}

	/**
	 * Tells each line, one by one: a log may be larger than the memory of the launcher.
	 */
	void forEachLine(Consumer<String> reader) {
		try (BufferedReader log = open()) {
			log.lines().forEach(reader);
		}
		catch (IOException ex) {
			// not there yet
		}
	}

	// with a replacement for what is no UTF-8, unlike Files.newBufferedReader
	private BufferedReader open() throws IOException {
		return new BufferedReader(new InputStreamReader(Files.newInputStream(this.file), StandardCharsets.UTF_8));
	}

}
