package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How everything was started is known to the commands that come later.
 */
class StartOptionsTests {

	@TempDir
	Path folder;

	@Test
	void whatWasStartedIsReadAgain() throws IOException {
		StartOptions options = new StartOptions(true, OptionalInt.of(7000), true,
				Optional.of(Path.of("my settings.env")));
		options.write(this.folder.resolve("started"));
		assertThat(StartOptions.read(this.folder.resolve("started"))).isEqualTo(options);
	}

	@Test
	void beforeTheFirstStartTheUsualWayIsAssumed() {
		assertThat(StartOptions.read(this.folder.resolve("started"))).isEqualTo(StartOptions.USUAL);
	}

	@Test
	void theWorkshopIsAttachedFromOutsideToEachModuleButTheEmulator() {
		ModuleEnvironment environment = new ModuleEnvironment(Map.of(), StartOptions.USUAL.withAttached(true));
		assertThat(environment.hasAttached(Project.module("todo-api"))).isTrue();
		assertThat(environment.hasAttached(Project.module("identity-emulator"))).isFalse();
		assertThat(Modules.launch(Path.of("a b.jar"), Optional.of(Path.of("my jars")))).containsExactly(
				"-Dloader.path=my jars", "-cp", "a b.jar", "org.springframework.boot.loader.launch.PropertiesLauncher");
		assertThat(Modules.launch(Path.of("a b.jar"), Optional.empty())).containsExactly("-jar", "a b.jar");
	}

	@Test
	void theEmulatorAloneHasTheCompilerThatMakesSignaturesCheap() {
		String firstCompilerAlone = "-XX:TieredStopAtLevel=1";
		assertThat(Modules.options(Project.module("todo-api"))).contains(firstCompilerAlone);
		assertThat(Modules.options(Project.module("identity-emulator"))).doesNotContain(firstCompilerAlone);
	}

}
