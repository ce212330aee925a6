package com.example.quartet.workshop.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a walk-through quotes is still there; that its commands work, a journey shows.
 */
class WalkThroughTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path FOLDER = ROOT.resolve("workshop/docs/flows");

	private static final Pattern CHANGE = Pattern
		.compile("```diff\n--- (.+)\n-(.+)\n(?:\\+.+\n)?```\n\n\\[`(\\w+)\\.(\\w+)`]\\(([^)]+)\\) fails\\.\n");

	// NewProjectJourneyTests takes the block from there
	private static final Pattern RUN_ELSEWHERE = Pattern
		.compile("<!-- run by NewProjectJourneyTests -->\n(```bash\n[^`]+```\n)");

	@Test
	void allElevenAreThereAndNamedInOrder() throws IOException {
		String contents = Files.readString(FOLDER.resolve("README.md"));
		assertThat(documents()).hasSize(11)
			.allSatisfy((document) -> assertThat(contents).contains("\n" + number(document) + ". [",
					"](" + document.getFileName() + ")\n"));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void eachHasAGoalSomethingToTryToSeeToReadAndToBreak(Path document) throws IOException {
		String text = Files.readString(document);
		assertThat(text).startsWith("# " + number(document) + ". ")
			.containsSubsequence("\n**Goal:** ", "\n## Try it\n", "\n```bash\n", "\n## What happened\n",
					"\n```mermaid\nsequenceDiagram\n", "\n## Read the code\n", ".java)", "](../requirements.md#r-",
					"\n## Break it\n");
		assertThat(text.split("```diff").length - 1).isEqualTo(changes(document).size()).isPositive();
	}

	@ParameterizedTest
	@MethodSource("documents")
	void theLineToBreakIsThereOnceAndTheTestThatNoticesIsToo(Path document) throws IOException {
		for (MatchResult change : changes(document)) {
			assertThat(Files.readAllLines(ROOT.resolve(change.group(1)))).as(change.group(1))
				.containsOnlyOnce(change.group(2));
			Path test = document.resolveSibling(change.group(5));
			assertThat(test).hasFileName(change.group(3) + ".java");
			assertThat(Files.readString(test)).contains("void " + change.group(4) + "(");
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void whatAnotherTestRunsStandsInTheDocumentThatThatOneReads(Path document) throws IOException {
		String read = Files.readString(ROOT.resolve("docs/your-own-tenant.md"));
		assertThat(RUN_ELSEWHERE.matcher(Files.readString(document)).results())
			.allSatisfy((block) -> assertThat(read).contains(block.group(1)));
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.filter((file) -> file.getFileName().toString().matches("\\d+-.*\\.md")).sorted().toList();
		}
	}

	private static List<MatchResult> changes(Path document) throws IOException {
		return CHANGE.matcher(Files.readString(document)).results().toList();
	}

	private static String number(Path document) {
		return document.getFileName().toString().split("-")[0];
	}

}
