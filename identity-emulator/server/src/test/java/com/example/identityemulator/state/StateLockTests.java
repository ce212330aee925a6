package com.example.identityemulator.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.example.identityemulator.TestProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class StateLockTests {

	@TempDir
	Path folder;

	@Test
	void aSecondEmulatorOnTheSameStateIsRefusedUntilTheFirstHasEnded() throws IOException {
		StateLock first = new StateLock(TestProperties.keepingStateIn(this.folder));
		assertThatExceptionOfType(StateFileException.class)
			.isThrownBy(() -> new StateLock(TestProperties.keepingStateIn(this.folder)))
			.withMessage(this.folder + " is in use by another emulator.");
		first.destroy();
		new StateLock(TestProperties.keepingStateIn(this.folder)).destroy();
	}

	@Test
	void aFolderThatCannotBeMadeIsOneSentence() throws IOException {
		Path file = Files.writeString(this.folder.resolve("file"), "");
		StateFileException problem = catchThrowableOfType(StateFileException.class,
				() -> new StateLock(TestProperties.keepingStateIn(file.resolve("state"))));
		assertThat(new StateFileFailureAnalyzer().analyze(problem).getDescription())
			.startsWith("The state cannot be used. " + file.resolve("state/lock") + " cannot be written");
	}

}
