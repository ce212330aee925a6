package com.example.identityemulator.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A project of its own, with a framework that would not go together with the others.
 */
final class ProgramProject {

	private ProgramProject() {
	}

	/**
	 * Builds it with Maven, in a copy below the folder of what is built.
	 * @param name its folder beside the programs
	 * @return where the result is
	 */
	static Path build(String name) throws IOException, InterruptedException {
		Path folder = Path.of("target/programs", name);
		Files.createDirectories(folder);
		FileSystemUtils.copyRecursively(ClientProgram.SOURCES.resolve(name), folder);
		Process maven = new ProcessBuilder(System.getProperty("clients.maven", "mvn"), "-B", "-q", "package")
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target", name + "-build.log").toFile())
			.start();
		assertThat(maven.waitFor()).as("exit code of Maven for " + name + ", see target/" + name + "-build.log")
			.isZero();
		return folder.resolve("target");
	}

	static ProcessBuilder java(String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command);
	}

}
