package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While Maven builds, a person sees which module, of how many, and for how long still.
 */
class BuildProgressTests {

	private static final String ORDER = """
			[INFO] Reactor Build Order:
			[INFO]
			[INFO] quartet                                                            [pom]
			[INFO] identity-support                                                   [jar]
			[INFO] todo-api                                                           [jar]
			""";

	@TempDir
	Path folder;

	@Test
	void beforeTheFirstModuleThereIsNothingToCount() {
		assertThat(new BuildProgress(Map.of()).status(1)).isEqualTo("  Maven is starting");
	}

	@Test
	void theFirstTimeThereIsNoEstimate() {
		BuildProgress progress = new BuildProgress(Map.of());
		read(progress, ORDER, 1);
		read(progress, "[INFO] Building identity-support 0.1.0-SNAPSHOT                          [2/3]", 2);
		assertThat(progress.status(3)).isEqualTo("  [2/3] identity-support");
	}

	@Test
	void theEstimateIsWhatWasMeasuredTheLastTime() {
		BuildProgress progress = new BuildProgress(Map.of("quartet", 1.0, "identity-support", 10.0, "todo-api", 20.0));
		read(progress, ORDER, 0);
		assertThat(progress.remaining(0)).contains(31L);
		read(progress, "[INFO] Building quartet 0.1.0-SNAPSHOT [1/3]", 0);
		read(progress, "[INFO] Building identity-support 0.1.0-SNAPSHOT [2/3]", 1);
		assertThat(progress.status(5)).isEqualTo("  [2/3] identity-support, about 26 s to go");
		assertThat(progress.status(60)).isEqualTo("  [2/3] identity-support, about 20 s to go");
	}

	@Test
	void aModuleThatBeganBeforeItsTurnIsNotReckonedTwice() {
		BuildProgress progress = new BuildProgress(Map.of("quartet", 1.0, "identity-support", 10.0, "todo-api", 20.0));
		read(progress, ORDER, 0);
		read(progress, "[INFO] Building quartet 0.1.0-SNAPSHOT [1/3]", 0);
		read(progress, "[INFO] Building todo-api 0.1.0-SNAPSHOT [2/3]", 1);
		read(progress, "[INFO] Building identity-support 0.1.0-SNAPSHOT [3/3]", 21);
		assertThat(progress.status(24)).isEqualTo("  [3/3] identity-support, about 7 s to go");
	}

	@Test
	void oneUnknownModuleMakesTheWholeUnknown() {
		BuildProgress progress = new BuildProgress(Map.of("quartet", 1.0, "identity-support", 10.0));
		read(progress, ORDER, 0);
		assertThat(progress.remaining(0)).isEmpty();
	}

	@Test
	void theTimeOfEachModuleIsKeptForTheNextTime() throws IOException {
		BuildProgress progress = new BuildProgress(Map.of());
		read(progress, "[INFO] Building identity-support 0.1.0-SNAPSHOT [2/3]", 1);
		read(progress, "[INFO] Building todo-api 0.1.0-SNAPSHOT [3/3]", 4.25);
		progress.end(10);
		BuildTimes times = new BuildTimes(this.folder.resolve("build-times.properties"));
		assertThat(times.read()).isEmpty();
		times.write(Map.of("todo-api", 99.0, "web-app", 7.0));
		times.write(progress.times());
		assertThat(times.read()).isEqualTo(Map.of("identity-support", 3.3, "todo-api", 5.8, "web-app", 7.0));
	}

	@Test
	void timesThatAreNoNumbersGiveNoEstimate() throws IOException {
		Path file = Files.writeString(this.folder.resolve("build-times.properties"), "todo-api=soon\n");
		assertThat(new BuildTimes(file).read()).isEmpty();
	}

	private static void read(BuildProgress progress, String output, double seconds) {
		output.lines().forEach((line) -> progress.read(line, seconds));
	}

}
