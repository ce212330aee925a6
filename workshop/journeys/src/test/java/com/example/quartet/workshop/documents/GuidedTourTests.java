package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Walk-throughs, questions and pages lead to each other, and a page answers each
 * question.
 */
class GuidedTourTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path EXTENSION = ROOT.resolve("workshop/extension/src/main");

	private static final Pattern INTRODUCTION = Pattern
		.compile("\n\n(Beginner|Intermediate|Advanced), (\\d+) minutes; (?:you need to know nothing yet|first do (.+?))"
				+ "\\. When you are done, answer \\[question (\\d+)]\\(http://localhost:8080/checkpoints#c(\\d+)\\) of the"
				+ " guided tour: \\[\\w+]\\(http://localhost:8080(/\\w+)\\) has the answer\\.\n\n");

	private static final Pattern CHECKPOINT = Pattern.compile("\n\t([A-Z_]+)\\(\"([^\"]+)\", \"([^\"]+)\"\\)[,;]");

	private static final Pattern SENTENCE = Pattern.compile("\n\\| (\\d+) \\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|(?=\n)");

	private static final Pattern SOLUTION = Pattern.compile("\n\\| (\\d+) \\| ([^|]+\\?) \\| ([^|]+) \\|(?=\n)");

	@ParameterizedTest
	@MethodSource("com.example.quartet.workshop.documents.WalkThroughTests#documents")
	void aWalkThroughAndItsQuestionLeadToEachOther(Path document) throws IOException {
		String number = document.getFileName().toString().split("-")[0];
		MatchResult introduction = match(INTRODUCTION, Files.readString(document));
		assertThat(introduction.group(4)).isEqualTo(number);
		assertThat(introduction.group(5)).isEqualTo(number);
		MatchResult checkpoint = checkpoints().get(Integer.parseInt(number) - 1);
		assertThat(checkpoint.group(2) + ".md").isEqualTo(document.getFileName().toString());
		assertThat(checkpoint.group(3)).isEqualTo(introduction.group(6));
	}

	@ParameterizedTest
	@MethodSource("com.example.quartet.workshop.documents.WalkThroughTests#documents")
	void aWalkThroughAndTheSiteNameTheSameLevelTimeAndPrerequisites(Path document) throws IOException {
		int number = Integer.parseInt(document.getFileName().toString().split("-")[0]);
		MatchResult introduction = match(INTRODUCTION, Files.readString(document));
		String needs = (introduction.group(3) == null) ? "nothing"
				: introduction.group(3).replaceAll("\\[(\\d+)]\\([^)]+\\)", "$1");
		String name = checkpoints().get(number - 1).group(1).toLowerCase().replace('_', '-');
		assertThat(sentences("course").getProperty("course." + name + ".level"))
			.isEqualTo("%s · %s minutes · needs %s".formatted(introduction.group(1), introduction.group(2), needs));
	}

	@Test
	void thePageOfTheQuestionsLeadsBackAndOnToWhereTheAnswerIs() throws IOException {
		assertThat(Files.readString(EXTENSION.resolve("resources/templates/checkpoints.html")))
			.contains("sources.address(checkpoint.document())", "@{${checkpoint.page()}}");
	}

	@Test
	void eachQuestionIsAnsweredByASentenceThatAPageShows() throws IOException {
		List<String> shown = Stream.of("parameters", "tokens", "flows")
			.flatMap((bundle) -> sentences(bundle).values().stream())
			.map(Object::toString)
			.map((sentence) -> sentence.replace('\u2019', '\''))
			.toList();
		List<MatchResult> rows = SENTENCE.matcher(guide("## The questions of the guided tour")).results().toList();
		assertThat(rows).hasSameSizeAs(WalkThroughTests.documents())
			.allSatisfy((row) -> assertThat(shown).as(row.group()).contains(row.group(2)));
	}

	@Test
	void eachExerciseHasItsSolution() throws IOException {
		assertThat(SOLUTION.matcher(guide("## The exercises, and what to find")).results())
			.extracting((row) -> row.group(1))
			.hasSameSizeAs(WalkThroughTests.documents())
			.doesNotHaveDuplicates();
	}

	// Mermaid takes both for the end of a line, and then draws nothing at all
	@ParameterizedTest
	@MethodSource("com.example.quartet.workshop.documents.WalkThroughTests#documents")
	void noLineOfADiagramHasASemicolonOrAHash(Path document) throws IOException {
		assertThat(Files.readString(document).split("```mermaid\n")).hasSizeGreaterThan(1)
			.allSatisfy((part) -> assertThat(part.startsWith("sequenceDiagram") ? part.split("\n```")[0] : "")
				.doesNotContain(";", "#"));
	}

	private static String guide(String heading) throws IOException {
		String rest = Files.readString(ROOT.resolve("workshop/docs/workshop/facilitators-guide.md")).split(heading)[1];
		return rest.split("\n## ")[0];
	}

	private static List<MatchResult> checkpoints() throws IOException {
		String code = Files.readString(EXTENSION.resolve("java/com/example/quartet/workshop/course/Checkpoint.java"));
		return CHECKPOINT.matcher(code).results().toList();
	}

	private static MatchResult match(Pattern pattern, String text) {
		return pattern.matcher(text).results().findFirst().orElseThrow(() -> new AssertionError("no " + pattern));
	}

	private static Properties sentences(String bundle) {
		Properties sentences = new Properties();
		try (var file = Files.newBufferedReader(EXTENSION.resolve("resources/workshop/" + bundle + ".properties"))) {
			sentences.load(file);
			return sentences;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
