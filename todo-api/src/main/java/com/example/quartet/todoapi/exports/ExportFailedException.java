package com.example.quartet.todoapi.exports;

/**
 * An export cannot go on, and waiting would not help.
 */
class ExportFailedException extends RuntimeException {

	private final ExportFailure failure;

	ExportFailedException(ExportFailure failure) {
		super(failure.sentence());
		this.failure = failure;
	}

	ExportFailure failure() {
		return this.failure;
	}

}
