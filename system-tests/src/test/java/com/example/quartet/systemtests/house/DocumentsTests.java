package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

	@ParameterizedTest
	@MethodSource("documents")
	void everyLinkOfADocumentPointsSomewhere(Path document) throws IOException {
		List<Path> targets = LINK.matcher(Files.readString(ROOT.resolve(document)))
			.results()
			.map((match) -> ROOT.resolve(document).resolveSibling(match.group(1)))
			.toList();
		assertThat(targets).allSatisfy((target) -> assertThat(target).exists());
	}

	@Test
	void theFirstCommandStandsWithinTheFirstTwelveLinesOfTheReadme() throws IOException {
		assertThat(Files.readAllLines(ROOT.resolve("README.md")).subList(0, 12)).contains("./run");
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.map(ROOT::relativize)
				.filter((file) -> file.toString().endsWith(".md"))
				.filter((file) -> !file.toString().matches("(.*/)?(target|data|node_modules|\\.run)/.*"))
				.toList();
		}
	}

}
