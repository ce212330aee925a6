package com.example.quartet.webapp.signin.idtoken;

import com.example.quartet.webapp.signin.SignInWay;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks the ID token of a hybrid answer before it redeems the code. An authentication
 * provider could not do this: when it refuses, the next one signs the person in.
 */
public class HybridTokenResponseClient implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> redemption;

	private final PostedIdTokenVerifier postedIdTokens;

	public HybridTokenResponseClient(OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> redemption,
			PostedIdTokenVerifier postedIdTokens) {
		this.redemption = redemption;
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
		OidcIdToken posted = this.postedIdTokens.checkWithCode(registration, asked, postedIdToken(),
				exchange.getAuthorizationResponse().getCode());
		OAuth2AccessTokenResponse response = this.redemption.getTokenResponse(grant);
		this.postedIdTokens.checkSamePerson(registration, posted,
				(String) response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN));
		return response;
	}

	private static @Nullable String postedIdToken() {
		ServletRequestAttributes answer = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
		return answer.getRequest().getParameter(OidcParameterNames.ID_TOKEN);
	}

}
