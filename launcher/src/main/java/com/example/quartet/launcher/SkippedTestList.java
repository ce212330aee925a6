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
final class SkippedTestList {

	private static final String JOURNEYS = "JourneyTests.java";

	private final Path root;

	private final boolean journeys;

	private final List<String> lines = new ArrayList<>();

	private SkippedTestList(Path root, boolean journeys) {
		this.root = root;
		this.journeys = journeys;
	}

	static SkippedTestList of(Path root) {
		return new SkippedTestList(root, true);
	}

	/**
	 * Where no journeys are asked for, all of them are one line.
	 */
	static SkippedTestList ofUnitTests(Path root) {
		return new SkippedTestList(root, false);
	}

	/**
	 * Whether a test that was asked for has a tag.
	 */
	boolean hasTagged(String tag) {
		return !tagged(tag).isEmpty();
	}

	/**
	 * Adds the tests with a tag.
	 */
	void addTagged(String tag, String reason) {
		tagged(tag).forEach((file) -> add(file, reason));
	}

	/**
	 * Adds all journeys.
	 */
	void addJourneys(String reason) {
		if (this.journeys) {
			tests(JOURNEYS).forEach((file) -> add(file, reason));
		}
		else {
			this.lines.add(0, "all journeys: " + reason);
		}
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

	private List<Path> tagged(String tag) {
		return tests("Tests.java").stream()
			.filter((file) -> this.journeys || !file.toString().endsWith(JOURNEYS))
			.filter((file) -> read(file).contains("@Tag(\"" + tag + "\")"))
			.toList();
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
