package com.example.identityemulator.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder that goes when the tests have ended.
 */
final class TemporaryFolder {

	private TemporaryFolder() {
	}

	static Path create() {
		try {
			Path folder = Files.createTempDirectory("identity-emulator");
			Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void delete(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach((file) -> file.delete());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
