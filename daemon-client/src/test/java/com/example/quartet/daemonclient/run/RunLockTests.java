package com.example.quartet.daemonclient.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RunLockTests {

	@TempDir
	Path folder;

	@Test
	void twoCopiesDoNotRunTheSameJob() {
		Optional<Optional<String>> other = lock("http://a").alone(() -> lock("http://a").alone(() -> "ran"));
		assertThat(other).contains(Optional.empty());
	}

	@Test
	void anotherJobIsNotHeldUp() {
		Optional<Optional<String>> other = lock("http://a").alone(() -> lock("http://b").alone(() -> "ran"));
		assertThat(other).contains(Optional.of("ran"));
	}

	@Test
	void theNextRunFindsTheLockOpen() {
		lock("http://a").alone(() -> "ran");
		assertThat(lock("http://a").alone(() -> "ran again")).contains("ran again");
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "no folder");
		assertThatExceptionOfType(RunStoppedException.class)
			.isThrownBy(() -> new RunLock(settings("http://a", file), "daemon").alone(() -> "ran"))
			.withMessageContaining("set DAEMON_LOCK_FOLDER");
	}

	private RunLock lock(String todoApi) {
		return new RunLock(settings(todoApi, this.folder), "daemon");
	}

	private static DaemonProperties settings(String todoApi, Path folder) {
		return new DaemonProperties("-", Duration.ofSeconds(15), List.of("contoso"), false, false, 1, folder,
				"http://localhost:8080", new DaemonProperties.Retries(0, Duration.ofMillis(1), Duration.ofMillis(1)),
				Map.of("todo-api", new DaemonProperties.Api(todoApi, "id", "role")));
	}

}
