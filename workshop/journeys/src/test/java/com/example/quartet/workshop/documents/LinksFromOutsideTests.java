package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clone that drops the workshop has no document that speaks of it, but for one line of
 * the README that goes too.
 */
class LinksFromOutsideTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	@Test
	void oneLineOfTheReadmeNamesTheWorkshopAndNoneLinksToIt() throws IOException {
		assertThat(linesWith("`workshop`")).singleElement().asString().startsWith("| `workshop` |");
		assertThat(linesWith("workshop/")).isEmpty();
	}

	@Test
	void noDocumentSpeaksOfRequirementsByTheirNumbers() throws IOException {
		assertThat(linesWith("R-")).noneMatch((line) -> line.matches(".*\\bR-\\d+.*"));
	}

	@Test
	void noMoreThanEightPicturesAreKept() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT, 5)) {
			assertThat(files.map((file) -> ROOT.relativize(file).toString()))
				.filteredOn((file) -> file.endsWith(".png") && !file.matches("(.*/)?(target|node_modules|\\..*)/.*"))
				.hasSizeBetween(1, 8);
		}
	}

	private static List<String> linesWith(String text) throws IOException {
		try (Stream<Path> files = Stream.concat(Stream.of(ROOT.resolve("README.md")),
				Files.walk(ROOT.resolve("docs")))) {
			return files.filter((file) -> file.toString().endsWith(".md"))
				.flatMap((file) -> lines(file).stream())
				.filter((line) -> line.contains(text))
				.toList();
		}
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
