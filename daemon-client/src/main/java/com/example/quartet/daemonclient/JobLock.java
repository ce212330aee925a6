package com.example.quartet.daemonclient;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Two copies on one machine do not run the same job at once: the operating system holds
 * the lock, and lets it go however a copy ends.
 */
@Component
class JobLock {

	private final Path file;

	JobLock(DaemonSettings settings, @Value("${quartet.identity.client.id}") String clientId) {
		// the same job is the same application at the same API
		String job = clientId + settings.apis().get("todo-api").url();
		this.file = settings.lockFolder()
			.resolve("quartet-daemon-%s.lock".formatted(UUID.nameUUIDFromBytes(job.getBytes())));
	}

	/**
	 * Runs the job if no other copy does.
	 * @param <T> what the job ends with
	 * @param job what to do
	 * @return empty if another copy was at it already
	 */
	<T> Optional<T> alone(Supplier<T> job) {
		try (FileChannel channel = open(); FileLock lock = channel.tryLock()) {
			return (lock != null) ? Optional.of(job.get()) : Optional.empty();
		}
		catch (OverlappingFileLockException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new RunStopped(ExitCode.MISCONFIGURED,
					"No lock can be had at %s, so set DAEMON_LOCK_FOLDER to a folder that can be written."
						.formatted(this.file));
		}
	}

	private FileChannel open() throws IOException {
		Files.createDirectories(this.file.getParent());
		return FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

}
