package com.example.quartet.identitysupport.client;

import java.util.function.Supplier;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Keeps the answers of the token endpoint where all instances find them, behind the cache
 * that each instance has.
 */
public interface TokenResponseStore {

	/**
	 * Finds the answer that an instance got to the same request, or asks.
	 * @param request names the application, the API, and whom it acts for
	 * @param tokenEndpoint asked by one instance at a time
	 */
	OAuth2AccessTokenResponse get(AbstractOAuth2AuthorizationGrantRequest request,
			Supplier<OAuth2AccessTokenResponse> tokenEndpoint);

	/**
	 * Forgets an answer whose token an API refused.
	 */
	void forget(AbstractOAuth2AuthorizationGrantRequest request);

	/**
	 * Of a single instance, whose own cache is enough.
	 */
	static TokenResponseStore none() {
		return new TokenResponseStore() {

			@Override
			public OAuth2AccessTokenResponse get(AbstractOAuth2AuthorizationGrantRequest request,
					Supplier<OAuth2AccessTokenResponse> tokenEndpoint) {
				return tokenEndpoint.get();
			}

			@Override
			public void forget(AbstractOAuth2AuthorizationGrantRequest request) {
				// nothing is kept
			}

		};
	}

}
