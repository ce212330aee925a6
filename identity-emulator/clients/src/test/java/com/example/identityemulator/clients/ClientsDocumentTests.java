package com.example.identityemulator.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the document shows is what the tests run, unless it says that nothing runs it.
 */
class ClientsDocumentTests {

	private static final Pattern EXAMPLE = Pattern.compile("(?s)```(\\w+)\n(.*?)```");

	private static final String NOT_RUN = "not run by a test";

	@ParameterizedTest
	@MethodSource("sections")
	void everyExampleIsPartOfATest(String section) throws IOException {
		List<String> examples = EXAMPLE.matcher(section).results().map((example) -> example.group(2)).toList();
		assertThat(examples).isNotEmpty();
		if (!section.contains(NOT_RUN)) {
			String sources = sources();
			assertThat(examples).allSatisfy((example) -> assertThat(sources).contains(withoutSpace(example)));
		}
	}

	static List<String> sections() throws IOException {
		return Stream.of(Files.readString(Path.of("../CLIENTS.md")).split("(?m)^## ")).skip(1).toList();
	}

	private static String sources() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/test"))) {
			return files.filter(Files::isRegularFile).map(ClientsDocumentTests::read).collect(Collectors.joining("\n"));
		}
	}

	private static String read(Path file) {
		try {
			return withoutSpace(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String withoutSpace(String text) {
		return text.replaceAll("\\s+", "");
	}

}
