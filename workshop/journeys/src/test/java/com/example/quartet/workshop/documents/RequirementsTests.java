package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The map of the requirements is true: each test, file and page is where it says.
 */
class RequirementsTests {

	private static final Path DOCS = Path.of("../workshop/docs");

	private static final Pattern HEADING = Pattern.compile("\n### R-(\\d+)\n");

	private static final Pattern TEST = Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\(([^)]+)\\)");

	private static final Pattern FILE = Pattern.compile("]\\(([^)]+)\\)");

	private static final Pattern PAGE = Pattern.compile("`([a-z-]+) (/[^`]*)`");

	@Test
	void eachOfTheHundredIsThereOnceAndInOrder() throws IOException {
		List<Integer> numbers = HEADING.matcher(document())
			.results()
			.map((match) -> Integer.valueOf(match.group(1)))
			.toList();
		assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
	}

	@ParameterizedTest
	@MethodSource("requirements")
	void eachNamesATestThatIsThere(String requirement) throws IOException {
		Matcher tests = TEST.matcher(line(requirement, "- Test: "));
		assertThat(tests.results()).isNotEmpty().allSatisfy((test) -> {
			assertThat(test.group(3)).endsWith("/" + test.group(1) + ".java").contains("/src/test/java/");
			assertThat(Files.readString(DOCS.resolve(test.group(3)))).contains("void " + test.group(2) + "(");
		});
	}

	@ParameterizedTest
	@MethodSource("requirements")
	void eachNamesTheFileThatDoesIt(String requirement) {
		Matcher files = FILE.matcher(line(requirement, "- Code: "));
		assertThat(files.results()).isNotEmpty()
			.allSatisfy((file) -> assertThat(DOCS.resolve(file.group(1))).isRegularFile()
				.satisfies((path) -> assertThat(path.toString()).doesNotContain("/src/test/")));
	}

	@ParameterizedTest
	@MethodSource("requirements")
	void eachNamesAScreenWhereItIsSeen(String requirement) {
		String screens = line(requirement, "- Screen: ");
		assertThat(PAGE.matcher(screens).results().count() + FILE.matcher(screens).results().count()).isPositive();
		assertThat(FILE.matcher(screens).results())
			.allSatisfy((picture) -> assertThat(DOCS.resolve(picture.group(1))).isRegularFile());
		assertThat(PAGE.matcher(screens).results())
			.allSatisfy((page) -> assertThat(isServed(page.group(1), page.group(2))).as(page.group()).isTrue());
	}

	static List<String> requirements() throws IOException {
		return Stream.of(document().split("(?=\n### R-)")).skip(1).map((part) -> part.split("\n## ")[0]).toList();
	}

	private static String line(String requirement, String beginning) {
		List<String> lines = requirement.lines().filter((line) -> line.startsWith(beginning)).toList();
		assertThat(lines).as(requirement).hasSize(1);
		return lines.get(0);
	}

	static boolean isServed(String module, String page) throws IOException {
		return sources(module).contains(addressOf(page));
	}

	private static String addressOf(String page) {
		// what comes with a library is opened to all by our own rules
		return page.startsWith("/swagger-ui/") ? "\"/swagger-ui/**\"" : "\"" + page + "\"";
	}

	private static String sources(String module) throws IOException {
		StringBuilder sources = new StringBuilder();
		try (Stream<Path> files = Files.walk(Path.of("..", folderOf(module), "src", "main", "java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				sources.append(Files.readString(file));
			}
		}
		return sources.toString();
	}

	private static String folderOf(String module) {
		return switch (module) {
			case "identity-emulator" -> "identity-emulator/server";
			case "workshop" -> "workshop/extension";
			default -> module;
		};
	}

	private static String document() throws IOException {
		return Files.readString(DOCS.resolve("requirements.md"));
	}

}
