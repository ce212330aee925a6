package com.example.quartet.identityemulator.protocol;

/**
 * The request stops here, with one of the platform's errors.
 */
public class Refusal extends RuntimeException {

	private final AadstsError error;

	public Refusal(AadstsError error, Object... details) {
		super("AADSTS" + error.number() + ": " + error.text().formatted(details), null, false, false);
		this.error = error;
	}

	public AadstsError error() {
		return this.error;
	}

	// what a person may read: the sentence without the number
	public String sentence() {
		return getMessage().substring(getMessage().indexOf(' ') + 1);
	}

}
