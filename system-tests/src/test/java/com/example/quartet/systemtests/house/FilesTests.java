package com.example.quartet.systemtests.house;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a reader may rely on in every file: it is short, and its sentences have a subject
 * that does something.
 */
class FilesTests {

	private static final int MAX_LINES_OF_A_CLASS = 200;

	private static final int MAX_LINES_OF_A_POM = 70;

	private static final int MAX_PICTURES = 8;

	// the commands of a terminal read what their user types
	private static final String SERVERS = "(?!launcher|tenant-setup).*/src/main/java/.*\\.java";

	private static final Pattern READ_FROM_SETTINGS = Pattern.compile("/(IdentityProperties|AllowedCaller)\\.java$");

	private static final Pattern REPEATED_GROUP = Pattern
		.compile("\"[^\"\\n]*(\\[[^\"\\n]*|\\\\[^\"\\n]*)\\)[*+](?!\\+)[^\"\\n]*\"");

	private static final Pattern OF_UNIX = Pattern.compile("\"/bin/sh\"|etPosixFilePermissions\\(|asFileAttribute\\(");

	private static final Pattern FEW_LETTERS = Pattern.compile("doesNotContain\\([^)]*\"[\\w-]{1,3}\"");

	private static final Pattern WORD = Pattern.compile("[A-Za-z']+");

	private static final Pattern VAGUE_SUBJECT = Pattern.compile("(?i)\\b(somebody|nobody|whoever|whatever)\\b");

	// the rate of petclinic
	private static final double MAX_PER_THOUSAND_WORDS = 0.8;

	// what each module and each folder of documents says, in code, messages and pages
	private static final Map<String, String> TEXTS = House
		.files("(.*\\.md|docs/.*\\.java|.*/src/main/.*(?<!_nl)\\.(java|properties|html|txt|yml))")
		.stream()
		.collect(Collectors.groupingBy(FilesTests::room, Collectors.mapping(House::read, Collectors.joining("\n"))));

	@ParameterizedTest
	@CsvSource({ "main, 5", "test, 16" })
	void hardlyAClassTakesMoreThanAFewScreens(String kind, int most) {
		assertThat(House.files(".*/src/" + kind + "/.*\\.java")
			.stream()
			.filter((file) -> House.read(file).lines().count() > MAX_LINES_OF_A_CLASS)).hasSizeLessThanOrEqualTo(most);
	}

	@Test
	void aPomStaysShort() {
		assertThat(House.modules()).allSatisfy((module) -> assertThat(House.read(module.resolve("pom.xml")).lines())
			.hasSizeLessThanOrEqualTo(MAX_LINES_OF_A_POM));
	}

	@ParameterizedTest
	@MethodSource("rooms")
	void aSentenceHasASubject(String room) {
		String text = TEXTS.get(room);
		long vague = VAGUE_SUBJECT.matcher(text).results().count();
		long words = WORD.matcher(text).results().count();
		assertThat(1000.0 * vague / words).isLessThanOrEqualTo(MAX_PER_THOUSAND_WORDS);
	}

	@Test
	void noRegularExpressionRepeatsAGroupOfWhatComesIn() {
		assertThat(House.files(SERVERS).stream().filter((file) -> !READ_FROM_SETTINGS.matcher(file.toString()).find()))
			.isNotEmpty()
			.allSatisfy((file) -> assertThat(REPEATED_GROUP.matcher(House.read(file)).results().map(MatchResult::group))
				.as("overflows the stack on some hundreds of repetitions")
				.isEmpty());
	}

	@Test
	void aScriptHasTheLineEndsOfUnixInEveryClone() {
		assertThat(House.read(Path.of(".gitattributes"))).startsWith("* text=auto eol=lf\n");
		assertThat(House.files("(.*/)?(run|test|healthy|check|start|break-it|[^.]+\\.sh)")
			.stream()
			.map(House::read)
			.filter((text) -> text.startsWith("#!"))).isNotEmpty()
			.allSatisfy((script) -> assertThat(script).doesNotContain("\r"));
	}

	/**
	 * Git keeps each version of each.
	 */
	@Test
	void noMoreThanEightPicturesAreKept() {
		assertThat(House.files(".*\\.(png|jpe?g|gif|webp)")).hasSizeLessThanOrEqualTo(MAX_PICTURES);
	}

	/**
	 * The workflow runs them on Windows, too, where each would fail.
	 */
	@Test
	void aTestOfTheShellOrOfPermissionsOfUnixIsNotForWindows() {
		assertThat(House.files(".*/src/test/java/.*(?<!Journey)Tests\\.java")
			.stream()
			.filter((file) -> OF_UNIX.matcher(House.read(file)).find())).isNotEmpty()
			.allSatisfy((file) -> assertThat(House.read(file))
				.contains("@DisabledOnOs(value = OS.WINDOWS, disabledReason ="));
	}

	/**
	 * Playwright would evaluate it a second time as a script of the page, whose policy
	 * forbids that: the test would fail where it has to wait at all.
	 */
	@Test
	void noJourneyWaitsForAnExpression() {
		assertThat(
				House.files(".*/src/test/java/.*/(Visitor|Todos|[^/]+JourneyTests)\\.java").stream().map(House::read))
			.isNotEmpty()
			.allSatisfy((journey) -> assertThat(journey).doesNotContain(".waitForFunction("));
	}

	/**
	 * A page has random text, too: three letters are in it by chance, one time in some
	 * thousands.
	 */
	@Test
	void noTestLooksForWhatRandomTextMayHave() {
		assertThat(House.files(".*/src/test/java/.*\\.java").stream().map(House::read)).isNotEmpty()
			.allSatisfy((test) -> assertThat(FEW_LETTERS.matcher(test).results().map(MatchResult::group)).isEmpty());
	}

	static Set<String> rooms() {
		return TEXTS.keySet();
	}

	private static String room(Path file) {
		String kind = file.toString().endsWith(".md") ? "documents" : "code";
		return "%s of %s".formatted(kind, (file.getNameCount() > 1) ? file.getName(0) : "the root");
	}

}
