package com.example.quartet.webapp.tenants;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Redeems a code in the tenant that issued it.
 */
public class ChosenTenantTokenResponseClient
		implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

	private final OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> redemption;

	private final IdentityProperties provider;

	public ChosenTenantTokenResponseClient(
			OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> redemption,
			IdentityProperties provider) {
		this.redemption = redemption;
		this.provider = provider;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest grant) {
		TenantChoice choice = TenantChoice
			.of(grant.getAuthorizationExchange().getAuthorizationRequest().getAttributes());
		return this.redemption.getTokenResponse((choice != null)
				? new OAuth2AuthorizationCodeGrantRequest(choice.applyTo(grant.getClientRegistration(), this.provider),
						grant.getAuthorizationExchange())
				: grant);
	}

}
