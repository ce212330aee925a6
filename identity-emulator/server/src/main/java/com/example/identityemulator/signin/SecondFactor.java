package com.example.identityemulator.signin;

import java.security.SecureRandom;

/**
 * Stands in for the code on a person's phone; the page that asks for it also shows it.
 */
class SecondFactor {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final String code = "%06d".formatted(RANDOM.nextInt(1_000_000));

	String code() {
		return this.code;
	}

	boolean accepts(String entered) {
		return this.code.equals(entered.replaceAll("\\s", ""));
	}

}
