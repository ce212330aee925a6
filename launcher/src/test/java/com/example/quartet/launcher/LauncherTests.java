package com.example.quartet.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	@Test
	void whatNoCodeExpectsIsASentenceToo(@TempDir Path project) throws Exception {
		Files.createDirectories(project.resolve(".run/logs/todo-api.log"));
		Process launcher = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Launcher.class.getName(), "run", "logs", "todo-api")
			.directory(project.toFile())
			.redirectErrorStream(true)
			.start();
		assertThat(new String(launcher.getInputStream().readAllBytes()))
			.startsWith("A file cannot be read or written: ")
			.hasLineCount(1);
		assertThat(launcher.waitFor()).isOne();
	}

}
