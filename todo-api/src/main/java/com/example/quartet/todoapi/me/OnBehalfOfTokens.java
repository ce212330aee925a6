package com.example.quartet.todoapi.me;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import org.jspecify.annotations.Nullable;

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

	private final Clock clock;

	OnBehalfOfTokens(TokenExchange tokenExchange, OnBehalfOfProperties properties, Clock clock) {
		this.tokenExchange = tokenExchange;
		this.clock = clock;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(properties.cacheSize().toBytes())
			.<TradedToken, TokenExchangeAnswer>weigher((traded, answer) -> answer.bytes())
			.expireAfter(Expiry.<TradedToken, TokenExchangeAnswer>writing((traded, answer) -> left(answer)))
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
		TradedToken traded = TradedToken.of(registration, assertion);
		JwtBearerGrantRequest request = new JwtBearerGrantRequest(registration, assertion);
		CompletableFuture<TokenExchangeAnswer> first = this.answers.asMap().putIfAbsent(traded, mine);
		if (first == null) {
			return ask(request, mine, null);
		}
		if (isDue(first) && this.answers.asMap().replace(traded, first, mine)) {
			return ask(request, mine, first.join());
		}
		return await(first);
	}

	void forget(ClientRegistration registration, Jwt assertion) {
		this.answers.synchronous().invalidate(TradedToken.of(registration, assertion));
		this.tokenExchange.forget(new JwtBearerGrantRequest(registration, assertion));
	}

	long count() {
		this.answers.synchronous().cleanUp();
		return this.answers.synchronous().estimatedSize();
	}

	private String ask(JwtBearerGrantRequest request, CompletableFuture<TokenExchangeAnswer> mine,
			@Nullable TokenExchangeAnswer before) {
		try {
			mine.complete(this.tokenExchange.trade(request));
		}
		catch (RuntimeException ex) {
			if (before != null && !left(before).isZero()) {
				mine.complete(before); // still good, and there is no other now
			}
			else {
				mine.completeExceptionally(ex); // and the cache lets go of it
			}
		}
		return await(mine);
	}

	private boolean isDue(CompletableFuture<TokenExchangeAnswer> answer) {
		return answer.isDone() && !answer.isCompletedExceptionally()
				&& !this.clock.instant().isBefore(answer.join().renewFrom());
	}

	private Duration left(TokenExchangeAnswer answer) {
		Duration left = Duration.between(this.clock.instant(), answer.until());
		return left.isNegative() ? Duration.ZERO : left;
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
	 * What was traded for what: the end of the signature stands for the token, which
	 * cannot be read from here. The signature was checked, so that only the identity
	 * provider could make two tokens with the same end.
	 *
	 * @param registration names the API
	 * @param scopes what was asked for
	 * @param signatureEnd of the incoming token; a claims challenge is answered with a
	 * new one
	 */
	private record TradedToken(String registration, Set<String> scopes, String signatureEnd) {

		/** 256 bits in base64url. */
		private static final int SIGNATURE_END_LENGTH = 43;

		static TradedToken of(ClientRegistration registration, Jwt incoming) {
			String token = incoming.getTokenValue();
			return new TradedToken(registration.getRegistrationId(), registration.getScopes(),
					token.substring(Math.max(0, token.length() - SIGNATURE_END_LENGTH)));
		}

	}

}
