package com.example.identityemulator.junit;

/**
 * A token that is wrong in one way.
 *
 * @param wrong what is wrong with it
 * @param token the token
 */
public record WrongToken(String wrong, String token) {

	/**
	 * What is wrong, as the name of a test.
	 */
	@Override
	public String toString() {
		return this.wrong;
	}

}
