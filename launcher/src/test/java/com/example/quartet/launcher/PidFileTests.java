package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module runs only if its own process does: numbers of processes are used again.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its process is one of /bin/sh")
class PidFileTests {

	private static final Path JAR = Path.of(".run", "jars", "todo-api.jar");

	@TempDir
	Path folder;

	private Process process;

	private PidFile pid;

	@BeforeEach
	void aProcessWithTheJarInItsArguments() throws IOException {
		this.process = new ProcessBuilder(List.of("/bin/sh", "-c", "read line", "sh", JAR.toString())).start();
		this.pid = new PidFile(this.folder.resolve("todo-api"), JAR);
	}

	@AfterEach
	void itEnds() {
		this.process.destroyForcibly();
	}

	@Test
	void withoutAFileNothingRuns() {
		assertThat(this.pid.isRunning()).isFalse();
		assertThat(this.pid.isStale()).isFalse();
	}

	@Test
	void theProcessThatWasWrittenRuns() throws IOException {
		this.pid.write(this.process.toHandle());
		assertThat(this.pid.process()).contains(this.process.toHandle());
		assertThat(this.pid.isStale()).isFalse();
	}

	@Test
	void aProcessThatHasItsClassesFromAnArchiveIsTheSame() throws Exception {
		this.process.destroyForcibly().waitFor();
		this.process = new ProcessBuilder(List.of("/bin/sh", "-c", "read line", "sh", "-cp",
				JAR + ".archive/extracted/todo-api.jar:workshop.jar"))
			.start();
		this.pid.write(this.process.toHandle());
		assertThat(this.pid.isRunning()).isTrue();
	}

	@Test
	void aNumberAloneIsEnough() throws IOException {
		Files.writeString(this.folder.resolve("todo-api"), this.process.pid() + "\n");
		assertThat(this.pid.isRunning()).isTrue();
	}

	@Test
	void aProcessThatEndedLeavesAStaleFile() throws Exception {
		this.pid.write(this.process.toHandle());
		this.process.destroyForcibly().waitFor();
		assertThat(this.pid.isStale()).isTrue();
		assertThat(this.pid.number()).isEqualTo(String.valueOf(this.process.pid()));
	}

	@Test
	void anotherProgramWithTheSameNumberIsNotOurs() throws IOException {
		PidFile other = new PidFile(this.folder.resolve("web-app"), Path.of(".run", "jars", "web-app.jar"));
		other.write(this.process.toHandle());
		assertThat(other.isRunning()).isFalse();
		assertThat(other.isStale()).isTrue();
	}

	@Test
	void aFileThatHoldsNoNumberIsStale() throws IOException {
		Files.writeString(this.folder.resolve("todo-api"), "nothing of sense");
		assertThat(this.pid.isStale()).isTrue();
	}

}
