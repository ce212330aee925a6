package com.example.quartet.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The lines that are added to a log, also after its module has begun a new one.
 */
final class LogFollower {

	private static final int MAXIMUM_PART_BYTES = 1024 * 1024;

	private final Path file;

	private long position;

	/**
	 * Follows from the file's end.
	 */
	LogFollower(Path file) {
		this.file = file;
		try {
			this.position = Files.size(file);
		}
		catch (IOException ex) {
			this.position = 0; // not there yet
		}
	}

	List<String> newLines() {
		try (RandomAccessFile log = new RandomAccessFile(this.file.toFile(), "r")) {
			if (log.length() < this.position) {
				this.position = 0;
			}
			if (log.length() == this.position) {
				return List.of();
			}
			byte[] bytes = new byte[(int) Math.min(log.length() - this.position, MAXIMUM_PART_BYTES)];
			log.seek(this.position);
			log.readFully(bytes);
			int whole = lengthOfWholeLines(bytes);
			this.position += whole;
			return new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			return List.of(); // between two logs
		}
	}

	private static int lengthOfWholeLines(byte[] bytes) {
		int length = bytes.length;
		while (length > 0 && bytes[length - 1] != '\n') {
			length--;
		}
		// a line that has no end in sight is told in parts
		return (length == 0 && bytes.length == MAXIMUM_PART_BYTES) ? bytes.length : length;
	}

}
