package com.example.identityemulator.protocol;

import org.jspecify.annotations.Nullable;

/**
 * The request stops here, with one of the platform's errors.
 */
public class AadstsException extends RuntimeException {

	private final AadstsError error;

	private final @Nullable String claims;

	private final String oauth;

	public AadstsException(AadstsError error, Object... details) {
		this("AADSTS" + error.number() + ": " + error.text().formatted(details), error, null, error.oauth());
	}

	private AadstsException(String message, AadstsError error, @Nullable String claims, String oauth) {
		super(message, null, false, false);
		this.error = error;
		this.claims = claims;
		this.oauth = oauth;
	}

	/**
	 * What the application must ask for at the next sign-in, as it came.
	 */
	public AadstsException withClaims(@Nullable String claims) {
		return new AadstsException(getMessage(), this.error, claims, this.oauth);
	}

	/**
	 * The same under another OAuth word, which some endpoints have.
	 */
	public AadstsException withOauth(String word) {
		return new AadstsException(getMessage(), this.error, this.claims, word);
	}

	public String oauth() {
		return this.oauth;
	}

	public @Nullable String claims() {
		return this.claims;
	}

	public AadstsError error() {
		return this.error;
	}

	/**
	 * What a person may read: the sentence without the number.
	 */
	public String sentence() {
		return getMessage().substring(getMessage().indexOf(' ') + 1);
	}

}
