package com.example.identityemulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The emulator belongs to none of the projects that use it: it does not know their names
 * and reads none of their files.
 */
class StandsAloneTests {

	private static final Path FAMILY = Path.of("..");

	private static final Pattern USERS = Pattern.compile(
			"(?i)quartet|\\bto-?dos?\\b|todo[-_]?api|downstream[-_]?api|web-app|com\\.example\\.(?!identityemulator)|daemon-?client|second[- ]site");

	private static final Pattern OUTSIDE = Pattern.compile("(\\.\\./){2}(?!etc/passwd)");

	private static final List<String> TEXTS = List.of(".java", ".json", ".yml", ".xml", ".html", ".css", ".md",
			".properties", ".factories", "benchmark/start");

	@ParameterizedTest
	@MethodSource("texts")
	void noFileNamesAProjectThatUsesIt(Path file) throws IOException {
		assertThat(file.toString()).doesNotContainPattern(USERS);
		assertThat(Files.readString(file)).doesNotContainPattern(USERS);
	}

	@ParameterizedTest
	@MethodSource("texts")
	void noFileRefersToAnythingOutsideTheFolder(Path file) throws IOException {
		assertThat(Files.readString(file)).doesNotContainPattern(OUTSIDE);
	}

	static List<Path> texts() throws IOException {
		try (Stream<Path> files = Files.walk(FAMILY)) {
			return files.filter((file) -> TEXTS.stream().anyMatch(file.toString()::endsWith))
				.filter((file) -> !file.toString().contains("target") && !file.endsWith("StandsAloneTests.java"))
				.toList();
		}
	}

}
