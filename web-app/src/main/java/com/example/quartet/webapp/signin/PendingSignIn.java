package com.example.quartet.webapp.signin;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * A sign-in that was begun and not answered yet: as much of the request as it takes to
 * check the answer.
 *
 * @param nonce has to be in the ID token
 * @param attributes what Spring Security notes besides: the code verifier, and the way
 * @param stepUp whether an API demanded it, with claims of its own
 */
record PendingSignIn(String state, @Nullable String nonce, @Nullable String redirectUri, Map<String, String> attributes,
		PageAddress page, boolean stepUp) {

	static PendingSignIn of(OAuth2AuthorizationRequest asked, PageAddress page) {
		Map<String, String> attributes = new HashMap<>();
		asked.getAttributes().forEach((name, value) -> attributes.put(name, value.toString()));
		Map<String, Object> parameters = asked.getAdditionalParameters();
		return new PendingSignIn(asked.getState(), (String) parameters.get(OidcParameterNames.NONCE),
				asked.getRedirectUri(), attributes, page, parameters.containsKey("claims"));
	}

	/**
	 * The request again.
	 */
	OAuth2AuthorizationRequest request(ClientRegistration registration) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(registration.getProviderDetails().getAuthorizationUri())
			.clientId(registration.getClientId())
			.redirectUri(this.redirectUri)
			.scopes(registration.getScopes())
			.state(this.state)
			.attributes((known) -> known.putAll(this.attributes))
			.additionalParameters((parameters) -> parameters.put(OidcParameterNames.NONCE, this.nonce))
			.build();
	}

	/**
	 * The sign-in that a request answers.
	 * @return {@code null} if this browser awaits no such answer
	 */
	static @Nullable PendingSignIn answeredBy(HttpServletRequest request) {
		return RoundTripCookies.endedBy(PendingSignIn.class, request);
	}

	/**
	 * The page to go on to.
	 * @return the first page, if this browser awaits no such answer
	 */
	static PageAddress pageAfter(HttpServletRequest answer) {
		PendingSignIn pending = answeredBy(answer);
		return (pending != null) ? pending.page() : PageAddress.HOME;
	}

}
