package com.example.quartet.tenantsetup.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * Tells in a sentence what Java tells by the name of an exception.
 */
public final class FileFailure {

	private FileFailure() {
	}

	public static String sentence(IOException failure) {
		if (!(failure instanceof FileSystemException)) {
			return failure.getMessage();
		}
		FileSystemException file = (FileSystemException) failure;
		// the other one is what a draft was to replace
		return "%s: %s".formatted((file.getOtherFile() != null) ? file.getOtherFile() : file.getFile(), reason(file));
	}

	private static String reason(FileSystemException failure) {
		if (failure instanceof NoSuchFileException) {
			return "there is no such file or folder";
		}
		if (failure instanceof AccessDeniedException) {
			return "permission denied";
		}
		if (failure instanceof FileAlreadyExistsException) {
			return "there is a file of that name";
		}
		return (failure.getReason() != null) ? failure.getReason() : failure.getClass().getSimpleName();
	}

}
