package com.example.identityemulator.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Microsoft's libraries for Node, fetched by npm beside copies of the programs that use
 * them.
 */
final class NodePackages {

	private static final Path FOLDER = Path.of("target/node");

	private NodePackages() {
	}

	static void install() throws IOException, InterruptedException {
		Files.createDirectories(FOLDER);
		for (String file : List.of("package.json", "msal-node.js", "azure-identity.js")) {
			Files.copy(ClientProgram.SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
		}
		Process npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--silent")
			.directory(FOLDER.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target/npm.log").toFile())
			.start();
		assertThat(npm.waitFor()).as("exit code of npm install").isZero();
	}

	static String script(String name) {
		return FOLDER.resolve(name).toString();
	}

}
