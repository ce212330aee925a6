package com.example.quartet.todoapi.exports;

import java.util.Set;
import java.util.UUID;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.api.Caller;
import com.example.quartet.identitysupport.client.EntraError;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Trades the caller's access token for a refresh token, and that one, when the caller has
 * left, for access tokens to the downstream API.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/msal/dotnet/acquiring-tokens/web-apps-apis/on-behalf-of-flow#long-running-obo-processes">Long-running
 * on-behalf-of processes</a>
 */
@Component
class OfflineTokens {

	private static final String REGISTRATION = "downstream-api-offline";

	private static final Set<String> FINAL = Set.of("invalid_grant", "interaction_required");

	private final OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> exchanges;

	private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals;

	private final ClientRegistrationRepository registrations;

	private final IdentityProperties provider;

	private final RefreshTokenEncryption encryption;

	OfflineTokens(OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> exchanges,
			OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> renewals,
			ClientRegistrationRepository registrations, IdentityProperties provider,
			RefreshTokenEncryption encryption) {
		this.exchanges = exchanges;
		this.renewals = renewals;
		this.registrations = registrations;
		this.provider = provider;
		this.encryption = encryption;
	}

	/**
	 * Trades while the caller is here.
	 * @param assertion the incoming token
	 * @param export the only job that may use what comes of it
	 * @return a refresh token that is ours and acts for the caller, encrypted
	 * @throws ClientAuthorizationException if there is none
	 */
	String trade(Jwt assertion, UUID export) {
		ClientRegistration registration = registration(Caller.of(assertion).tid());
		try {
			OAuth2RefreshToken token = this.exchanges
				.getTokenResponse(new JwtBearerGrantRequest(registration, assertion))
				.getRefreshToken();
			if (token == null) {
				throw new OAuth2AuthorizationException(new OAuth2Error("no_refresh_token"));
			}
			return this.encryption.encrypt(token.getTokenValue(), export);
		}
		catch (OAuth2AuthorizationException ex) {
			throw new ClientAuthorizationException(ex.getError(), REGISTRATION, ex);
		}
	}

	/**
	 * Renews when the caller has left.
	 * @param export has the refresh token
	 * @return an access token, and the refresh token to use from now on
	 * @throws ExportFailedException if the platform no longer lets us act for the person
	 * @throws OAuth2AuthorizationException if there is no answer now
	 */
	OfflineToken renew(Export export) {
		String refreshToken = this.encryption.decrypt(export.refreshToken(), export.id());
		// Spring Security wants to know the one before, and does not send it
		OAuth2AccessToken before = new OAuth2AccessToken(TokenType.BEARER, "ended", null, null);
		try {
			OAuth2AccessTokenResponse answer = this.renewals.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
					registration(export.tid()), before, new OAuth2RefreshToken(refreshToken, null)));
			// the old one may stop working
			return new OfflineToken(answer.getAccessToken(),
					this.encryption.encrypt(answer.getRefreshToken().getTokenValue(), export.id()));
		}
		catch (OAuth2AuthorizationException ex) {
			if (ex.getError() instanceof EntraError error && FINAL.contains(error.getErrorCode())) {
				throw new ExportFailedException(ExportFailure.of(error));
			}
			throw ex;
		}
	}

	private ClientRegistration registration(String tid) {
		// common would send a guest to the wrong tenant
		return ClientRegistration.withClientRegistration(this.registrations.findByRegistrationId(REGISTRATION))
			.tokenUri(this.provider.tokenUriOf(tid))
			.build();
	}

}
