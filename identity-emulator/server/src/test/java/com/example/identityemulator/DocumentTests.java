package com.example.identityemulator;

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

class DocumentTests {

	private static final Path FAMILY = Path.of("..");

	private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

	private static final Pattern NAMED = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	@ParameterizedTest
	@MethodSource("namedTests")
	void everyTestThatTheDocumentNamesIsThere(String className, String method) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			Path file = files.filter((path) -> path.endsWith(className + ".java")).findFirst().orElseThrow();
			assertThat(Files.readString(file)).contains("void " + method + "(");
		}
	}

	@Test
	void theExampleIsCompiledAndRunsAsATest() throws IOException {
		String example = document().replaceFirst("(?s).*```java\n", "").replaceFirst("(?s)```.*", "");
		assertThat(Path.of("../junit/src/test/java/com/example/identityemulator/junit", "SpringTests.java")).content()
			.contains(example);
	}

	@Test
	void everyLinkStaysInThisFolderAndPointsSomewhere() throws IOException {
		assertThat(LINK.matcher(document()).results().map((match) -> match.group(1))).hasSizeGreaterThan(10)
			.allSatisfy((target) -> assertThat(FAMILY.resolve(target)).exists())
			.noneMatch((target) -> target.startsWith(".."));
	}

	@Test
	void theFirstReadingIsTenFiles() throws IOException {
		String reading = document().replaceFirst("(?s).*## A first reading", "").replaceFirst("(?s)\n## .*", "");
		assertThat(LINK.matcher(reading).results()).hasSize(10);
	}

	@Test
	void everyLineOfWhatIsEmulatedNamesItsTest() throws IOException {
		String emulated = document().replaceFirst("(?s).*## What is emulated", "").replaceFirst("(?s)\n## .*", "");
		assertThat(emulated.lines().filter((line) -> line.startsWith("- "))).hasSizeGreaterThan(30)
			.allMatch((line) -> NAMED.matcher(line).find());
	}

	static List<String[]> namedTests() throws IOException {
		return NAMED.matcher(document())
			.results()
			.map((match) -> new String[] { match.group(1), match.group(2) })
			.toList();
	}

	private static String document() throws IOException {
		return Files.readString(FAMILY.resolve("README.md")) + "\n" + Files.readString(FAMILY.resolve("EMULATED.md"));
	}

}
