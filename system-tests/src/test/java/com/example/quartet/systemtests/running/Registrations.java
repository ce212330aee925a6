package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The registrations of the repository, with the sites' addresses as they are in this run.
 */
final class Registrations {

	static final Path REPOSITORY = Path.of("..", "registrations").toAbsolutePath().normalize();

	private Registrations() {
	}

	static Path copyTo(Path folder, String webApp, String secondSite) throws IOException {
		Path copy = folder.resolve("registrations");
		for (Path original : originals()) {
			Path target = copy.resolve(REPOSITORY.relativize(original));
			Files.createDirectories(target.getParent());
			Files.writeString(target,
					Files.readString(original)
						.replace("http://localhost:8080", webApp)
						.replace("http://localhost:8083", secondSite));
		}
		return copy;
	}

	private static List<Path> originals() throws IOException {
		try (Stream<Path> files = Files.walk(REPOSITORY)) {
			return files.filter((file) -> file.toString().endsWith(".json")).toList();
		}
	}

}
