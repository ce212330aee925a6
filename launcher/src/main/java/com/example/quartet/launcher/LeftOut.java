package com.example.quartet.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tests that did not run, each with its reason.
 */
final class LeftOut {

	private final Path root;

	private final List<String> lines = new ArrayList<>();

	LeftOut(Path root) {
		this.root = root;
	}

	/**
	 * Adds the tests with a tag.
	 */
	void addTagged(String tag, String reason) {
		for (Path file : tests("Tests.java")) {
			if (read(file).contains("@Tag(\"" + tag + "\")")) {
				add(file, reason);
			}
		}
	}

	/**
	 * Adds all journeys.
	 */
	void addJourneys(String reason) {
		tests("JourneyTests.java").forEach((file) -> add(file, reason));
	}

	/**
	 * Adds the tests that left themselves out, as the reports have it.
	 */
	void addSkipped(Instant since) {
		for (Path file : files(".xml")) {
			boolean report = file.getFileName().toString().startsWith("TEST-")
					&& file.getParent().getFileName().toString().endsWith("-reports");
			if (report && !modified(file).isBefore(since)) {
				this.lines.addAll(new TestReport(file).skipped());
			}
		}
	}

	/**
	 * The last lines of the output.
	 */
	String text() {
		return this.lines.isEmpty() ? "No test was left out."
				: "Left out:\n  " + String.join("\n  ", this.lines.stream().distinct().toList());
	}

	private void add(Path file, String reason) {
		this.lines.add(file.getFileName().toString().replace(".java", "") + ": " + reason);
	}

	private List<Path> tests(String ending) {
		Path sources = Path.of("src", "test", "java");
		return files(ending).stream()
			.filter((file) -> this.root.relativize(file).toString().contains(sources.toString()))
			.toList();
	}

	private List<Path> files(String ending) {
		try (Stream<Path> files = Files.walk(this.root)) {
			return files.filter((file) -> file.getFileName().toString().endsWith(ending)).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Instant modified(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
