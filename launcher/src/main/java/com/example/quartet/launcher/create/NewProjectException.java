package com.example.quartet.launcher.create;

/**
 * Why there is no new project, in one sentence for the person who asked for it.
 */
public final class NewProjectException extends RuntimeException {

	NewProjectException(String message) {
		super(message);
	}

}
