package com.example.quartet.webapp.signin;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

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

	private static final String ATTRIBUTE = "sign_in_way";

	// in this order on the wire, at every start
	private static final Set<String> IDENTITY_SCOPES = new LinkedHashSet<>(List.of("openid", "profile"));

	private static final SessionAttribute<SignInWay> LAST_USED = SessionAttribute.of(SignInWay.class);

	private final String responseType;

	SignInWay(String responseType) {
		this.responseType = responseType;
	}

	/**
	 * The way that a link names.
	 */
	static Optional<SignInWay> named(@Nullable String name) {
		return Arrays.stream(values()).filter((way) -> way.toString().equals(name)).findFirst();
	}

	/**
	 * The way that a sign-in was begun in.
	 */
	public static SignInWay of(OAuth2AuthorizationRequest asked) {
		return of(asked.getAttributes());
	}

	static SignInWay of(Map<String, ?> attributes) {
		return named((String) attributes.get(ATTRIBUTE)).orElseThrow();
	}

	/**
	 * The way in which a person signed in last.
	 * @return {@code null} if they did not, or their session has ended
	 */
	public static @Nullable SignInWay lastUsed(HttpServletRequest request) {
		return LAST_USED.read(request);
	}

	void remember(HttpServletRequest request) {
		LAST_USED.write(request, this);
	}

	/**
	 * Asks for a sign-in in this way.
	 */
	void applyTo(OAuth2AuthorizationRequest.Builder request) {
		request.attributes((attributes) -> attributes.put(ATTRIBUTE, toString()))
			.parameters((parameters) -> parameters.put(OAuth2ParameterNames.RESPONSE_TYPE, this.responseType));
		if (this == ID_TOKEN) {
			// no access token comes of it: no scope of an API, and no code to protect by
			// PKCE
			request.scopes(IDENTITY_SCOPES).additionalParameters((parameters) -> {
				parameters.remove(PkceParameterNames.CODE_CHALLENGE);
				parameters.remove(PkceParameterNames.CODE_CHALLENGE_METHOD);
			});
		}
	}

	/**
	 * The name in links and settings.
	 */
	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
