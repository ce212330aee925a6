package com.example.quartet.launcher;

import java.util.List;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every mistake on the command line of {@code ./run} gets a sentence that says how it is
 * meant.
 */
class CommandLineTests {

	@Test
	void nothingAskedIsTheUsualStart() {
		CommandLine line = parse();
		assertThat(line.command()).isEqualTo("start");
		assertThat(line.detach()).isFalse();
		assertThat(line.start()).isEqualTo(StartOptions.USUAL);
	}

	@Test
	void optionsComeInAnyOrder() {
		CommandLine line = parse("--port-base", "7000", "-d", "--env=my settings.env", "--tls", "--install");
		assertThat(line.detach()).isTrue();
		assertThat(line.install()).isTrue();
		assertThat(line.settings()).contains("my settings.env");
		assertThat(line.start()).isEqualTo(new StartOptions(true, OptionalInt.of(7000), false));
	}

	@Test
	void aModuleFollowsTheCommandThatIsAboutIt() {
		CommandLine line = parse("logs", "todo-api", "--follow");
		assertThat(line.command()).isEqualTo("logs");
		assertThat(line.module()).contains("todo-api");
		assertThat(line.follow()).isTrue();
	}

	@Test
	void helpIsAskedForInThreeWays() {
		assertThat(List.of(parse("help"), parse("--help"), parse("-h"))).extracting(CommandLine::command)
			.containsOnly("help");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"backwards             | There is no ./run backwards.", //
			"--fast                | There is no ./run --fast.", //
			"stop --fast           | There is no ./run --fast.", //
			"stop status           | ./run stop takes nothing more: leave out status.", //
			"logs todo-api web-app | ./run logs takes nothing more: leave out web-app.", //
			"stop --tls            | --tls is for the start alone: ./run stop knows how everything was started.", //
			// region daemon
			"daemon --detach       | --detach is for the start alone: ./run daemon knows how everything was started.", //
			// endregion
			"status --port-base 7000 | --port-base is for the start alone: ./run status knows how everything was "
					+ "started.", //
			"--follow              | --follow is for ./run logs alone: leave it out.", //
			"--env                 | --env takes a file with settings: ./run --env .env.entra", //
			"--env --tls           | --env takes a file with settings: ./run --env .env.entra", //
			"--env=                | --env takes a file with settings: ./run --env .env.entra", //
			// region workshop
			"--plain --workshop    | --plain leaves the workshop out, and --workshop takes it in: leave one of them out.", //
			"restart web-app --plain | --plain is for the start alone: ./run restart knows how everything was started.", //
			// endregion
			"--port-base           | --port-base takes a number: ./run --port-base 7000" })
	void aMistakeIsToldInOneSentence(String words, String sentence) {
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> parse(words.split(" ")))
			.withMessage(sentence);
	}

	@Test
	void aModuleIsOneOfThoseThatThereAre() {
		String modules = Project.names(Project.MODULES, ", ");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> parse("restart"))
			.withMessage("./run restart wants a module: one of %s.", modules);
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> parse("logs", "todo"))
			.withMessage("There is no module todo: there are %s.", modules);
	}

	@Test
	void aBaseLeavesRoomForEveryPort() {
		for (String wrong : List.of("many", "80", String.valueOf(Port.HIGHEST_BASE + 1))) {
			assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> parse("--port-base", wrong))
				.withMessage("--port-base takes a number from 1024 to %d, not %s.", Port.HIGHEST_BASE, wrong);
		}
	}

	private static CommandLine parse(String... words) {
		return CommandLine.parse(List.of(words));
	}

}
