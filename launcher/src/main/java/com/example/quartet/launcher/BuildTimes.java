package com.example.quartet.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How many seconds each module took when it was built here the last time.
 *
 * @param file where they are kept
 */
record BuildTimes(Path file) {

	Map<String, Double> read() {
		Map<String, Double> times = new TreeMap<>();
		Properties kept = new Properties();
		try (Reader reader = Files.newBufferedReader(this.file)) {
			kept.load(reader);
			for (String module : kept.stringPropertyNames()) {
				times.put(module, Double.valueOf(kept.getProperty(module)));
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// the first time, or written by another hand: there is no estimate
			return Map.of();
		}
		return times;
	}

	void write(Map<String, Double> newer) throws IOException {
		Map<String, Double> times = new TreeMap<>(read());
		times.putAll(newer);
		Properties kept = new Properties();
		times.forEach((module, seconds) -> kept.setProperty(module, String.valueOf(Math.round(seconds * 10) / 10.0)));
		try (Writer writer = Files.newBufferedWriter(this.file)) {
			kept.store(writer, "Seconds that each module took to build");
		}
	}

}
