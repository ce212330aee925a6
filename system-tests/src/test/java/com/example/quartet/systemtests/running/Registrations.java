package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The registrations of the repository, with the sites' addresses as they are in this run.
 */
final class Registrations {

	static final Path REPOSITORY = Path.of("..", "registrations").toAbsolutePath().normalize();

	private Registrations() {
	}

	static Path copyTo(Path folder, Map<String, String> addresses) throws IOException {
		Path copy = folder.resolve("registrations");
		for (Path original : originals()) {
			Path target = copy.resolve(REPOSITORY.relativize(original));
			Files.createDirectories(target.getParent());
			String text = Files.readString(original);
			for (Map.Entry<String, String> address : addresses.entrySet()) {
				text = text.replace(address.getKey(), address.getValue());
			}
			Files.writeString(target, text);
		}
		return copy;
	}

	private static List<Path> originals() throws IOException {
		try (Stream<Path> files = Files.walk(REPOSITORY)) {
			return files.filter((file) -> file.toString().endsWith(".json")).toList();
		}
	}

}
