package com.example.quartet.webapp.signin;

import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * The ID token that came with a code is checked before the code is redeemed; here,
 * because an authentication provider that refuses is only asked to step aside for the
 * next.
 */
@Component
@Primary
class HybridTokenResponseClient implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> redemption;

	private final PostedIdTokenVerifier postedIdTokens;

	HybridTokenResponseClient(
			OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> authorizationCodeRequests,
			PostedIdTokenVerifier postedIdTokens) {
		this.redemption = authorizationCodeRequests;
		this.postedIdTokens = postedIdTokens;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest grant) {
		OAuth2AuthorizationExchange exchange = grant.getAuthorizationExchange();
		OAuth2AuthorizationRequest asked = exchange.getAuthorizationRequest();
		if (SignInWay.of(asked) != SignInWay.HYBRID) {
			return this.redemption.getTokenResponse(grant);
		}
		ClientRegistration registration = grant.getClientRegistration();
		OidcIdToken posted = this.postedIdTokens.checkWithCode(registration, asked,
				asked.getAttribute(PostedIdTokenVerifier.POSTED), exchange.getAuthorizationResponse().getCode());
		OAuth2AccessTokenResponse response = this.redemption.getTokenResponse(grant);
		this.postedIdTokens.checkSamePerson(registration, posted,
				(String) response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
		return response;
	}

}
