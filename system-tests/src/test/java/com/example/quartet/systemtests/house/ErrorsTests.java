package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page about errors, the emulator's table and our applications speak of the same
 * errors.
 */
class ErrorsTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path TABLE = ROOT.resolve("identity-emulator/server/src/main/resources/aadsts.json");

	// region daemon
	private static final Path ADVICE = ROOT.resolve("daemon-client/src/main/resources/failures.properties");

	// endregion

	private static final Path WORDS = ROOT
		.resolve("web-app/src/main/java/com/example/quartet/webapp/signin/SignInFailure.java");

	private static final Pattern ROW = Pattern.compile("\\| AADSTS(\\d+) \\| (?:`(\\w+)` )?\\|.*");

	private static final Pattern TEST = Pattern.compile("\\[`\\w+\\.(\\w+)`]\\(([^)]+)\\) \\|$");

	@Test
	void everyNumberIsOneThatTheEmulatorGivesOrTheDaemonKnows() throws IOException {
		assertThat(numbersOfThePage()).isSubsetOf(union(given().keySet(), advised()));
	}

	@Test
	void everyNumberThatOurApplicationsReactToHasItsRow() throws IOException {
		assertThat(rows()).containsAll(advised()).containsAll(readInOurCode());
	}

	@Test
	void theWordsAreThoseOfTheEmulator() throws IOException {
		Map<String, Set<String>> given = given();
		assertThat(ROW.matcher(page()).results()).filteredOn((row) -> row.group(2) != null)
			.isNotEmpty()
			.allSatisfy((row) -> assertThat(given.get(row.group(1))).as(row.group()).contains(row.group(2)));
	}

	@Test
	void everyErrorThatTheWebAppHasWordsForIsExplained() throws IOException {
		Set<String> known = all(Pattern.compile("\"([a-z]+(?:_[a-z]+)+)\""), Files.readString(WORDS));
		known.removeAll(Set.of("not_awaited", "token_refused")); // names of our own texts
		assertThat(known).isNotEmpty().allSatisfy((error) -> assertThat(page()).contains("`" + error + "`"));
	}

	@ParameterizedTest
	@MethodSource("rowsOfTables")
	void everyRowNamesATestThatIsThere(String row) throws IOException {
		assertThat(TEST.matcher(row).results()).hasSize(1)
			.allSatisfy((test) -> assertThat(Files.readString(ROOT.resolve("docs").resolve(test.group(2))))
				.contains("void " + test.group(1) + "("));
	}

	static List<String> rowsOfTables() throws IOException {
		return page().lines()
			.filter((line) -> line.matches("\\| .*") && !line.matches("\\| \\S+[^|]*\\|.* Test \\|"))
			.toList();
	}

	private static Set<String> rows() throws IOException {
		return all(Pattern.compile("(?m)^\\| AADSTS(\\d+) \\|"), page());
	}

	private static Set<String> numbersOfThePage() throws IOException {
		return all(Pattern.compile("AADSTS(\\d+)"), page());
	}

	private static Map<String, Set<String>> given() throws IOException {
		return JsonMapper.shared()
			.readTree(TABLE)
			.valueStream()
			.collect(Collectors.groupingBy((error) -> error.get("number").asString(),
					Collectors.mapping((error) -> error.get("error").asString(), Collectors.toSet())));
	}

	private static Set<String> advised() throws IOException {
		Set<String> numbers = new TreeSet<>();
		// region daemon
		numbers.addAll(all(Pattern.compile("(?m)^advice\\.(\\d+)="), Files.readString(ADVICE)));
		// endregion
		return numbers;
	}

	private static Set<String> readInOurCode() throws IOException {
		Set<String> numbers = new TreeSet<>();
		for (String module : List.of( //
				// region web-app
				"web-app",
				// endregion
				// region downstream
				"downstream-api",
				// endregion
				// region daemon
				"daemon-client",
				// endregion
				"todo-api", "api-support", "identity-support", "service-support")) {
			try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
				for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
					numbers.addAll(all(Pattern.compile("\\b(\\d{5,7})\\b"), Files.readString(file)));
				}
			}
		}
		numbers.retainAll(union(given().keySet(), advised()));
		return numbers;
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static Set<String> all(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String page() throws IOException {
		return Files.readString(ROOT.resolve("docs/errors.md"));
	}

}
