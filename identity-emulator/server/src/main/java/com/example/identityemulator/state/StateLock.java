package com.example.identityemulator.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import com.example.identityemulator.EmulatorProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Lets one emulator alone write to a folder of state: two would overwrite each other's
 * files.
 */
@Component("stateLock")
class StateLock implements DisposableBean {

	private final @Nullable FileChannel channel;

	StateLock(EmulatorProperties settings) {
		this.channel = settings.keepsState() ? lock(settings.stateFolder()) : null;
	}

	@Override
	public void destroy() throws IOException {
		if (this.channel != null) {
			this.channel.close();
		}
	}

	private static FileChannel lock(Path folder) {
		Path file = folder.resolve("lock");
		try {
			Files.createDirectories(folder);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (!isLocked(channel)) {
				channel.close();
				throw new StateFileException(folder, "is in use by another emulator", null);
			}
			return channel;
		}
		catch (IOException ex) {
			throw StateFileException.unwritable(file, ex);
		}
	}

	private static boolean isLocked(FileChannel channel) throws IOException {
		try {
			return channel.tryLock() != null;
		}
		catch (OverlappingFileLockException ex) {
			return false; // by an emulator in this JVM
		}
	}

}
