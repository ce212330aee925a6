package com.example.quartet.todoapi.me;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The tokens we got on behalf of callers, each kept for the very token it was traded for:
 * kept by user name, they would pass from one sign-in to another, or from one tenant to
 * another.
 */
@Component
@Primary
class OnBehalfOfTokens implements OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> {

	static final int AT_MOST = 1000;

	private final AsyncCache<Traded, Exchange> exchanges = Caffeine.newBuilder()
		.maximumSize(AT_MOST)
		.expireAfter(Expiry.<Traded, Exchange>writing((traded, exchange) -> exchange.keep()))
		.buildAsync();

	private final TokenExchange tokenExchange;

	OnBehalfOfTokens(TokenExchange tokenExchange) {
		this.tokenExchange = tokenExchange;
	}

	@Override
	public OAuth2AccessTokenResponse getTokenResponse(JwtBearerGrantRequest request) {
		CompletableFuture<Exchange> mine = new CompletableFuture<>();
		Traded traded = Traded.of(request.getClientRegistration(), request.getJwt());
		CompletableFuture<Exchange> first = this.exchanges.asMap().putIfAbsent(traded, mine);
		// who comes while the first one asks waits for the same answer
		return (first != null) ? answer(first) : ask(request, mine);
	}

	void forget(ClientRegistration registration, Jwt incoming) {
		this.exchanges.synchronous().invalidate(Traded.of(registration, incoming));
	}

	long count() {
		this.exchanges.synchronous().cleanUp();
		return this.exchanges.synchronous().estimatedSize();
	}

	private OAuth2AccessTokenResponse ask(JwtBearerGrantRequest request, CompletableFuture<Exchange> mine) {
		try {
			mine.complete(this.tokenExchange.trade(request));
		}
		catch (RuntimeException ex) {
			mine.completeExceptionally(ex); // and the cache lets go of it
		}
		return answer(mine);
	}

	private static OAuth2AccessTokenResponse answer(CompletableFuture<Exchange> exchange) {
		try {
			return exchange.join().tokens();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	/**
	 * What was traded for what: the hash stands for the token, which is nobody's to read
	 * here.
	 *
	 * @param registration names the API and the scopes
	 * @param hash the SHA-256 of the incoming token
	 */
	private record Traded(String registration, String hash) {

		static Traded of(ClientRegistration registration, Jwt incoming) {
			return new Traded(registration.getRegistrationId(), hash(incoming.getTokenValue()));
		}

		private static String hash(String token) {
			try {
				byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
				return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
