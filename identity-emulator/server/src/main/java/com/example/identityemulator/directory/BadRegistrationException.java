package com.example.identityemulator.directory;

/**
 * A registration file that cannot be used, and where in it the reason is.
 */
class BadRegistrationException extends RuntimeException {

	/**
	 * Says what is wrong in one sentence.
	 * @param file the file's name
	 * @param path the place in it as a JSON path
	 * @param reason what is wrong there, without a full stop
	 */
	BadRegistrationException(String file, String path, String reason) {
		super("%s, %s: %s.".formatted(file, path, reason));
	}

}
