package com.example.quartet.todoapi.me;

import java.time.Clock;
import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.TokenResponseStore;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.unit.DataSize;

/**
 * Opens the API's cache of tokens to the benchmarks, with a provider that grants all.
 */
public final class TokensOfPeople {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String PROVIDER = "http://127.0.0.1:9000";

	private final OnBehalfOfTokens tokens;

	/**
	 * Has no tokens yet.
	 * @param granted what the provider grants each time
	 */
	public TokensOfPeople(String granted) {
		// a line for each token would be ten thousand
		LoggingSystem.get(TokensOfPeople.class.getClassLoader())
			.setLogLevel(TokenExchange.class.getName(), LogLevel.WARN);
		IdentityProperties settings = new IdentityProperties(PROVIDER, CONTOSO, CONTOSO, PROVIDER, List.of(CONTOSO));
		OAuth2AccessTokenResponse answer = OAuth2AccessTokenResponse.withToken(granted)
			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(3600)
			.build();
		Clock clock = Clock.systemUTC();
		this.tokens = new OnBehalfOfTokens(
				new TokenExchange((request) -> answer, TokenResponseStore.none(), settings, clock),
				new OnBehalfOfProperties(DataSize.ofMegabytes(240)), clock);
	}

	/**
	 * The token on behalf of a caller.
	 */
	public String token(ClientRegistration registration, Jwt incoming) {
		return this.tokens.token(registration, incoming);
	}

}
