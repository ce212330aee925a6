package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A heading or a button that a document quotes is called that on the screen.
 */
class QuotedWordsTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`]*`");

	private static final Pattern QUOTATION = Pattern.compile("\"([A-Z][^\"\n]{2,80})\"");

	private static final List<Path> FOLDERS = Stream
		.of("README.md", "docs", "workshop/README.md", "workshop/docs", "workshop/extension/src/main",
				"web-app/src/main", "todo-api/src/main", "identity-support/src/main",
				"identity-emulator/server/src/main")
		.map(ROOT::resolve)
		.filter(Files::exists)
		.toList();

	private static final Predicate<String> SAYS_SOMETHING = Pattern
		.compile(".*/src/main/.*\\.(properties|html|js|java)|.*/NativeClient\\.java")
		.asMatchPredicate();

	private static final String SCREENS = read((file) -> SAYS_SOMETHING.test(file) && !file.contains("_nl."))
		.collect(Collectors.joining("\n"));

	@ParameterizedTest
	@MethodSource("documents")
	void whatADocumentQuotesIsOnAScreenOrExplainedThere(Path document) throws IOException {
		String prose = CODE.matcher(Files.readString(document)).replaceAll("");
		String explained = QUOTATION.matcher(prose).replaceAll("").toLowerCase(Locale.ROOT);
		assertThat(QUOTATION.matcher(prose).results().map((quotation) -> quotation.group(1)))
			.allMatch((quoted) -> SCREENS.contains(quoted) || explained.contains(quoted.toLowerCase(Locale.ROOT)));
	}

	static List<Path> documents() {
		return files((file) -> file.matches("README\\.md|workshop/README\\.md|(workshop/)?docs/.*\\.md")).toList();
	}

	private static Stream<String> read(Predicate<String> wanted) {
		return files(wanted).map((file) -> {
			try {
				return Files.readString(file);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static Stream<Path> files(Predicate<String> wanted) {
		return FOLDERS.stream().flatMap(QuotedWordsTests::files).filter((file) -> wanted.test(name(file)));
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return ROOT.relativize(file).toString().replace('\\', '/');
	}

}
