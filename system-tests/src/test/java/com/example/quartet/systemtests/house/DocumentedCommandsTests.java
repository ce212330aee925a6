package com.example.quartet.systemtests.house;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Above each block of commands stands what runs it: a test or a script of the build,
 * which has each of the commands itself, or reads that document for those that begin so.
 */
class DocumentedCommandsTests {

	private static final Pattern BLOCK = Pattern
		.compile("(?m)^( *)(?:<!-- (run by|not run:) (.+) -->\\n\\1)?```(\\w*)\\n([\\s\\S]*?)^\\1```$");

	// WalkThroughsJourneyTests runs every block of the walk-throughs; the emulator's
	// documents are its own
	private static final String ELSEWHERE = "workshop/docs/flows/.*|identity-emulator/.*";

	// no Terraform and no provider for it can be had where the tests run, as the document
	// says; and they run in a clone
	private static final String RUN_BY_NONE = "terraform .*|git clone .*";

	private static final Pattern VARIABLE = Pattern.compile("(?:^|\\s)(?:export )?([A-Z][A-Z0-9_]+)=");

	@ParameterizedTest
	@MethodSource("documents")
	void eachBlockOfCommandsIsRun(Path document) {
		BLOCK.matcher(House.read(document)).results().filter(DocumentedCommandsTests::isCommands).forEach((block) -> {
			String commands = block.group(5);
			assertThat(block.group(2)).as("what stands above:%n%s", commands).isNotNull();
			if (block.group(2).equals("not run:")) {
				assertThat(commands.lines()).allMatch((command) -> command.matches(RUN_BY_NONE));
				return;
			}
			List<String> runners = Arrays.stream(block.group(3).split(", "))
				.flatMap(DocumentedCommandsTests::runner)
				.toList();
			assertThat(runners).as(block.group(3)).isNotEmpty();
			assertThat(typed(commands)).allMatch((command) -> runners.stream()
				.anyMatch((runner) -> hallmarks(command).allMatch(runner::contains)
						|| (runner.contains(document.getFileName().toString())
								&& runner.contains(command.split(" ")[0] + " "))));
		});
	}

	static List<Path> documents() {
		return House.files(".*\\.md").stream().filter((file) -> !file.toString().matches(ELSEWHERE)).toList();
	}

	private static boolean isCommands(MatchResult block) {
		return block.group(4).isEmpty() || block.group(4).equals("bash");
	}

	// a class anywhere, or a file by its path
	private static Stream<String> runner(String name) {
		List<Path> files = name.contains("/") ? List.of(Path.of(name)) : House.files(".*/%s\\.java".formatted(name));
		return files.stream().map(House::read);
	}

	// what a transcript shows after its prompts, or else every line
	private static List<String> typed(String commands) {
		List<String> lines = commands.replace("\\\n", "").lines().toList();
		List<String> prompted = lines.stream().filter((line) -> line.startsWith("$ ")).toList();
		return (prompted.isEmpty() ? lines.stream() : prompted.stream().map((line) -> line.substring(2)))
			.flatMap((line) -> Stream.of(line.split(" && ")))
			.map(String::strip)
			.filter((command) -> !command.isEmpty() && !command.startsWith("cd "))
			.toList();
	}

	// the variables that it sets, otherwise its subcommand and its last option or word
	private static Stream<String> hallmarks(String command) {
		List<String> variables = VARIABLE.matcher(command).results().map((match) -> match.group(1)).toList();
		if (!variables.isEmpty()) {
			return variables.stream();
		}
		List<String> words = List.of(command.replaceFirst("\\s+#.*", "").strip().split("\\s+"));
		List<String> options = words.stream().filter((word) -> word.startsWith("-")).toList();
		List<String> telling = options.isEmpty() ? words : options;
		String last = telling.get(telling.size() - 1);
		Stream<String> subcommand = (words.size() > 1 && words.get(1).matches("[a-z]+"))
				? Stream.of(words.get(0) + " " + words.get(1)) : Stream.empty();
		return Stream.concat(subcommand, Stream.of(last.substring(last.lastIndexOf('/') + 1)));
	}

}
