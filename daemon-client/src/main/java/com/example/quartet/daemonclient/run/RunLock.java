package com.example.quartet.daemonclient.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One run at a time on this machine, and none is cut short: the operating system holds a
 * file lock, and releases it however a copy ends.
 */
@Component
class RunLock {

	private static final int SECONDS_TO_FINISH = 25;

	private final ReentrantLock running = new ReentrantLock();

	private final Path file;

	private volatile boolean ending;

	RunLock(DaemonProperties settings, @Value("${quartet.identity.client.id}") String clientId) {
		// the same job is the same application at the same API
		String job = clientId + settings.apis().get("todo-api").url();
		this.file = settings.lockFolder()
			.resolve("quartet-daemon-%s.lock".formatted(UUID.nameUUIDFromBytes(job.getBytes())));
	}

	/**
	 * The result of the job, empty if another copy is at it.
	 */
	<T> Optional<T> alone(Supplier<T> job) {
		this.running.lock();
		try (FileChannel channel = open(); FileLock lock = channel.tryLock()) {
			return (lock != null) ? Optional.of(job.get()) : Optional.empty();
		}
		catch (OverlappingFileLockException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new RunStoppedException(ExitCode.MISCONFIGURED,
					"The lock file %s cannot be written, so set DAEMON_LOCK_FOLDER to a folder that can be written."
						.formatted(this.file));
		}
		finally {
			this.running.unlock();
		}
	}

	boolean isEnding() {
		return this.ending;
	}

	private FileChannel open() throws IOException {
		Files.createDirectories(this.file.getParent());
		return FileChannel.open(this.file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	@EventListener(ContextClosedEvent.class)
	@Order(Ordered.HIGHEST_PRECEDENCE) // while threads and connections still work
	void finish() throws InterruptedException {
		this.ending = true;
		if (this.running.tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
			this.running.unlock();
		}
	}

}
