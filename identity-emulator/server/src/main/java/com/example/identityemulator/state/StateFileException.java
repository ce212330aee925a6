package com.example.identityemulator.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * A file of the state that cannot be used, and why, in one sentence.
 */
public class StateFileException extends RuntimeException {

	/**
	 * Says which file it is.
	 * @param file the file or folder
	 * @param problem what cannot be done with it, such as "cannot be read"
	 */
	public StateFileException(Path file, String problem, @Nullable Throwable cause) {
		super("%s %s%s.".formatted(file.toAbsolutePath().normalize(), problem, reason(cause)), cause);
	}

	public static StateFileException unreadable(Path file, Throwable cause) {
		return new StateFileException(file, "cannot be read", cause);
	}

	public static StateFileException unwritable(Path file, Throwable cause) {
		return new StateFileException(file, "cannot be written", cause);
	}

	private static String reason(@Nullable Throwable cause) {
		if (cause instanceof AccessDeniedException) {
			return ": access is denied";
		}
		if (cause instanceof FileSystemException problem) {
			return (problem.getReason() != null) ? ": " + problem.getReason() : "";
		}
		return (cause instanceof IOException && cause.getMessage() != null) ? ": " + cause.getMessage() : "";
	}

}
