package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Tells before the start which database file another program has open.
 */
final class DatabaseCheck {

	private final Path root;

	private final Map<String, String> environment;

	DatabaseCheck(Path root, Map<String, String> environment) {
		this.root = root;
		this.environment = environment;
	}

	void check() {
		for (Project.DatabaseFile database : Project.DATABASES) {
			boolean used = this.environment.getOrDefault(database.variable(), "").isEmpty();
			if (used && isLocked(this.root.resolve(database.file()))) {
				throw new LaunchException(("The database of %s, %s, is open in another program: close it there, "
						+ "or name another database in %s.")
					.formatted(database.module(), database.file(), database.variable()));
			}
		}
	}

	private static boolean isLocked(Path file) {
		if (!Files.isWritable(file)) {
			return false;
		}
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
				FileLock lock = channel.tryLock()) {
			return lock == null;
		}
		catch (IOException ex) {
			return true; // Windows does not even open it
		}
	}

}
