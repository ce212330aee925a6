package com.example.quartet.workshop.course;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.DecodedToken;
import org.jspecify.annotations.Nullable;

/**
 * A question at the end of a walk-through, which the person's own tokens answer.
 */
enum Checkpoint {

	/** How the answer of the identity provider comes back. */
	SIGN_IN("1-sign-in", "/flows"),
	/** What ties a code to the ID token beside it. */
	HYBRID("2-hybrid", "/flows"),
	/** Whom the access token is for. */
	CALLING_AN_API("3-calling-an-api", "/tokens"),
	/** Who calls with the traded token. */
	ON_BEHALF_OF("4-on-behalf-of", "/tokens"),
	/** What a token without a person has. */
	DAEMON("5-daemon", "/tokens"),
	/** What the person has consented to. */
	CONSENT("6-consent", "/tokens"),
	/** By what a session is ended elsewhere. */
	SIGN_OUT("7-single-sign-out", "/tokens"),
	/** Where the person is at home. */
	TENANTS("8-multi-tenant", "/tokens"),
	/** How a stronger sign-in is asked for. */
	STEP_UP("9-step-up", "/flows"),
	/** Which key has signed. */
	KEYS("10-key-rollover", "/flows"),
	/** What a policy asks the next sign-in for. */
	CONDITIONAL_ACCESS("11-conditional-access", "/flows");

	private final String document;

	private final String page;

	Checkpoint(String document, String page) {
		this.document = document;
		this.page = page;
	}

	/**
	 * Its number, which is that of the walk-through.
	 */
	public int number() {
		return ordinal() + 1;
	}

	/**
	 * The name in messages.
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The walk-through that leads here.
	 * @return its path in the repository
	 */
	public String document() {
		return "workshop/docs/flows/" + this.document + ".md";
	}

	/**
	 * The page on which the answer can be found.
	 */
	public String page() {
		return this.page;
	}

	/**
	 * The answers that are right for this person.
	 * @param tokens of the person who answers
	 * @return none if the person has not yet got the token that the question is about
	 */
	List<String> answers(PersonTokens tokens) {
		return switch (this) {
			case SIGN_IN -> List.of("form_post");
			case HYBRID -> List.of("c_hash");
			case CALLING_AN_API -> claim(tokens.accessToken(), "aud");
			case ON_BEHALF_OF ->
				Stream.of("azp", "appid").flatMap((name) -> claim(tokens.onBehalfOf(), name).stream()).toList();
			case DAEMON -> List.of("roles");
			case CONSENT -> claim(tokens.accessToken(), "scp").stream()
				.flatMap((scopes) -> Stream.concat(Stream.of(scopes), Stream.of(scopes.split(" "))))
				.toList();
			case SIGN_OUT -> List.of("sid");
			case TENANTS -> claim(tokens.idToken(), "tid");
			case STEP_UP -> List.of("claims");
			case CONDITIONAL_ACCESS -> List.of("capolids");
			case KEYS -> value((tokens.idToken() != null) ? tokens.idToken().header().get("kid") : null);
		};
	}

	private static List<String> claim(@Nullable DecodedToken token, String name) {
		return value((token != null) ? token.claims().get(name) : null);
	}

	private static List<String> value(@Nullable Object value) {
		if (value instanceof List<?> several) {
			return several.stream().map(String::valueOf).toList();
		}
		return (value != null) ? List.of(value.toString()) : List.of();
	}

}
