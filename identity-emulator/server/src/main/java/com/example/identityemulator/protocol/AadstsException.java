package com.example.identityemulator.protocol;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The request stops here, with one of the platform's errors: of the table, or any other
 * that a test orders by its number.
 */
public class AadstsException extends RuntimeException {

	private final @Nullable AadstsError error;

	private final int number;

	private final @Nullable String claims;

	private final String oauth;

	private final @Nullable List<@Nullable Object> details;

	public AadstsException(AadstsError error, Object... details) {
		this(sentence(error.number(), error.text().formatted(details)), error, error.number(), null, error.oauth(),
				Arrays.asList(details));
	}

	private AadstsException(String message, @Nullable AadstsError error, int number, @Nullable String claims,
			String oauth, @Nullable List<@Nullable Object> details) {
		super(message, null, false, false);
		this.error = error;
		this.number = number;
		this.claims = claims;
		this.oauth = oauth;
		this.details = details;
	}

	/**
	 * An error that the table does not have.
	 */
	public static AadstsException unlisted(int number, String oauth, String text) {
		return new AadstsException(sentence(number, text), null, number, null, oauth, null);
	}

	/**
	 * What the application must ask for at the next sign-in, as it came.
	 */
	public AadstsException withClaims(@Nullable String claims) {
		return new AadstsException(getMessage(), this.error, this.number, claims, this.oauth, this.details);
	}

	/**
	 * The same under another OAuth word, which some endpoints have.
	 */
	public AadstsException withOauth(String word) {
		return new AadstsException(getMessage(), this.error, this.number, this.claims, word, this.details);
	}

	/**
	 * The same in other words.
	 */
	public AadstsException withText(String text) {
		return new AadstsException(sentence(this.number, text), this.error, this.number, this.claims, this.oauth, null);
	}

	public String oauth() {
		return this.oauth;
	}

	public @Nullable String claims() {
		return this.claims;
	}

	/**
	 * The line of the table, if it has one.
	 */
	public @Nullable AadstsError error() {
		return this.error;
	}

	public int number() {
		return this.number;
	}

	/**
	 * What the sentence quotes; null where it is not the one of the table.
	 */
	public @Nullable List<@Nullable Object> details() {
		return this.details;
	}

	public @Nullable String suberror() {
		return (this.error != null) ? this.error.suberror() : null;
	}

	public int status() {
		return (this.error != null) ? this.error.status() : AadstsError.status(this.oauth);
	}

	/**
	 * What a person may read: the sentence without the number.
	 */
	public String sentence() {
		return getMessage().substring(getMessage().indexOf(' ') + 1);
	}

	private static String sentence(int number, String text) {
		return "AADSTS" + number + ": " + text;
	}

}
