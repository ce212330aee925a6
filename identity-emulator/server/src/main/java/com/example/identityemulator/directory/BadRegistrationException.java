package com.example.identityemulator.directory;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;

/**
 * A registration that cannot be used, and where in its file the reason is.
 */
public class BadRegistrationException extends IllegalArgumentException {

	/**
	 * Says what is wrong in one sentence.
	 * @param file the file's name
	 * @param path the place in it as a JSON path
	 * @param reason what is wrong there, without a full stop
	 */
	BadRegistrationException(String file, String path, String reason) {
		super("%s, %s: %s.".formatted(file, path, reason));
	}

	static BadRegistrationException unreadable(String file, JacksonException problem) {
		String path = problem.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
					: "[" + step.getIndex() + "]")
			.collect(Collectors.joining("", "$", ""));
		String message = problem.getOriginalMessage().lines().findFirst().orElse("unreadable");
		int line = problem.getLocation().getLineNr();
		return new BadRegistrationException(file, path, (line > 0) ? message + " (line " + line + ")" : message);
	}

}
