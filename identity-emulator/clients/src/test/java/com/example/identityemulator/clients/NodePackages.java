package com.example.identityemulator.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Libraries for Node, fetched by npm beside copies of the programs that use them.
 */
final class NodePackages {

	private static final Path FOLDER = Path.of("target/node");

	private NodePackages() {
	}

	static void install() throws IOException, InterruptedException {
		Files.createDirectories(FOLDER);
		try (Stream<Path> files = Files.list(ClientProgram.SOURCES)) {
			for (Path file : files.filter((name) -> name.toString().matches(".*\\.(js|json|html)")).toList()) {
				Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
		Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
			.directory(FOLDER.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target/npm.log").toFile())
			.start();
		assertThat(npm.waitFor()).as("exit code of npm install").isZero();
	}

	static ClientProgram program(String script) {
		return new ClientProgram(List.of("node", FOLDER.resolve(script).toString()));
	}

}
