package com.example.quartet.webapp.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Three ways to ask for a sign-in: what the browser brings back decides what has to be
 * checked.
 *
 * @see <a href=
 * "https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html">Multiple Response
 * Types</a>
 */
public enum SignInWay {

	/** Only a code comes by way of the browser; every token comes from the provider. */
	CODE("code"),

	/** An ID token comes along with the code, and vouches for it. */
	HYBRID("code id_token"),

	/** An ID token is all that comes: who it is, and no access to anything. */
	ID_TOKEN("id_token");

	private final String responseType;

	SignInWay(String responseType) {
		this.responseType = responseType;
	}

	/**
	 * The way that a link names.
	 * @param name such as {@code id-token}
	 * @return nothing for a name we do not know
	 */
	static Optional<SignInWay> named(@Nullable String name) {
		return Arrays.stream(values()).filter((way) -> way.toString().equals(name)).findFirst();
	}

	static SignInWay of(OAuth2AuthorizationRequest asked) {
		return Objects.requireNonNull(asked.getAttribute(SignInWay.class.getName()));
	}

	String responseType() {
		return this.responseType;
	}

	boolean bringsCode() {
		return this != ID_TOKEN;
	}

	/**
	 * The name in links and settings.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
