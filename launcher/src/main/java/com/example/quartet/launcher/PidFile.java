package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process a module is: its number, and when it began, since numbers are used again.
 *
 * @param file where both are written
 * @param jar what the process runs, relative to the project
 */
record PidFile(Path file, Path jar) {

	// where the system does not tell what a process runs; its clock may have been set
	// since
	private static final Duration SAME_START = Duration.ofSeconds(5);

	void write(ProcessHandle process) throws IOException {
		String began = process.info().startInstant().map((start) -> " " + start.toEpochMilli()).orElse("");
		Files.writeString(this.file, process.pid() + began + "\n");
	}

	boolean exists() {
		return Files.exists(this.file);
	}

	void delete() {
		try {
			Files.deleteIfExists(this.file);
		}
		catch (IOException ex) {
			throw new LaunchException("%s cannot be removed: it belongs to another user.".formatted(this.file));
		}
	}

	boolean isRunning() {
		return process().isPresent();
	}

	/**
	 * Whether the process ended without us, or its number belongs to another program by
	 * now.
	 */
	boolean isStale() {
		return exists() && !isRunning();
	}

	Optional<ProcessHandle> process() {
		String[] written = read().split(" ");
		if (!written[0].matches("\\d{1,18}")) {
			return Optional.empty();
		}
		Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(written[0]));
		return (process.isPresent() && isOurs(process.get(), written)) ? process : Optional.empty();
	}

	/**
	 * The number that is written, for a sentence about it.
	 */
	String number() {
		return read().split(" ")[0];
	}

	private boolean isOurs(ProcessHandle process, String[] written) {
		ProcessHandle.Info info = process.info();
		if (!process.isAlive()) {
			return false;
		}
		if (info.arguments().isPresent()) {
			for (String argument : info.arguments().get()) {
				// or the archive of the jar, which is beside it
				if (argument.startsWith(this.jar.toString())) {
					return true;
				}
			}
			return false;
		}
		Optional<Instant> start = info.startInstant();
		return start.isEmpty() || written.length < 2
				|| Duration.between(Instant.ofEpochMilli(Long.parseLong(written[1])), start.get())
					.abs()
					.compareTo(SAME_START) < 0;
	}

	private String read() {
		try {
			return Files.readString(this.file).strip();
		}
		catch (IOException ex) {
			return "";
		}
	}

}
