package com.example.quartet.todoapi.me;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The tokens we got on behalf of callers, each kept for the very token it was traded for:
 * kept by user name, they would pass from one sign-in to another, or from one tenant to
 * another.
 */
@Component
class OnBehalfOfTokens {

	private final AsyncCache<TradedToken, TokenExchangeAnswer> answers;

	private final TokenExchange tokenExchange;

	OnBehalfOfTokens(TokenExchange tokenExchange, OnBehalfOfProperties properties) {
		this.tokenExchange = tokenExchange;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(properties.cacheSize().toBytes())
			.<TradedToken, TokenExchangeAnswer>weigher((traded, answer) -> answer.bytes())
			.expireAfter(Expiry.<TradedToken, TokenExchangeAnswer>writing((traded, answer) -> answer.keep()))
			.buildAsync();
	}

	/**
	 * The token to call with; single flight: a caller who comes while another asks for
	 * the same waits for the same answer.
	 * @param registration names the API and the scopes
	 * @param assertion the incoming token
	 * @return the token it was traded for
	 */
	String token(ClientRegistration registration, Jwt assertion) {
		CompletableFuture<TokenExchangeAnswer> mine = new CompletableFuture<>();
		CompletableFuture<TokenExchangeAnswer> first = this.answers.asMap()
			.putIfAbsent(TradedToken.of(registration, assertion), mine);
		return (first != null) ? await(first) : ask(new JwtBearerGrantRequest(registration, assertion), mine);
	}

	void forget(ClientRegistration registration, Jwt assertion) {
		this.answers.synchronous().invalidate(TradedToken.of(registration, assertion));
	}

	long count() {
		this.answers.synchronous().cleanUp();
		return this.answers.synchronous().estimatedSize();
	}

	private String ask(JwtBearerGrantRequest request, CompletableFuture<TokenExchangeAnswer> mine) {
		try {
			mine.complete(this.tokenExchange.trade(request));
		}
		catch (RuntimeException ex) {
			mine.completeExceptionally(ex); // and the cache lets go of it
		}
		return await(mine);
	}

	private static String await(CompletableFuture<TokenExchangeAnswer> answer) {
		try {
			return answer.join().tokenOrRefusal();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	/**
	 * What was traded for what: the hash stands for the token, which no one may read from
	 * here.
	 *
	 * @param registration names the API
	 * @param scopes what was asked for
	 * @param hash the SHA-256 of the incoming token; a claims challenge is answered with
	 * a new one
	 */
	private record TradedToken(String registration, Set<String> scopes, String hash) {

		static TradedToken of(ClientRegistration registration, Jwt incoming) {
			return new TradedToken(registration.getRegistrationId(), registration.getScopes(),
					hash(incoming.getTokenValue()));
		}

		private static String hash(String token) {
			try {
				byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
				return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
