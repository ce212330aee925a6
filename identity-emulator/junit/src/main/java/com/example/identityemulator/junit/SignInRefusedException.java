package com.example.identityemulator.junit;

/**
 * A sign-in ended on a page of the emulator, which says why.
 */
public class SignInRefusedException extends RuntimeException {

	SignInRefusedException(String sentence) {
		super(sentence);
	}

}
