package com.example.quartet.daemonclient.access;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.identitysupport.client.TokenResponseStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SharedTokensTests {

	private final AtomicInteger requests = new AtomicInteger();

	private long seconds = 3599;

	private OAuth2Error refusal;

	private final DaemonMetrics metrics = new DaemonMetrics(new SimpleMeterRegistry());

	private final Authentication application = new TestingAuthenticationToken("daemon", null);

	@Test
	void twentyThreadsThatStartAtOnceShareOneTokenRequest() throws InterruptedException {
		SharedTokens tokens = tokens();
		ExecutorService threads = Executors.newFixedThreadPool(20);
		List<Callable<String>> calls = Collections.nCopies(20, () -> token(tokens));
		assertThat(threads.invokeAll(calls)).hasSize(20)
			.allSatisfy((token) -> assertThat(token.get()).isEqualTo("token-1"));
		threads.shutdown();
		assertThat(this.requests).hasValue(1);
		assertThat(this.metrics).hasToString("runs=0 reminders=0 token_requests=0 token_cache_hits=19 retries=0");
	}

	@Test
	void aTokenThatAnApiRefusedIsRenewedOnceHoweverManyThreadsHadIt() {
		SharedTokens tokens = tokens();
		String refused = token(tokens);
		for (int thread = 0; thread < 20; thread++) {
			tokens.forget("todo-api", this.application.getName(), refused);
			assertThat(token(tokens)).isEqualTo("token-2");
		}
	}

	@Test
	void aTokenThatCannotBeRenewedIsUsedUntilItEnds() {
		SharedTokens tokens = tokens();
		this.seconds = 30; // less than the minute before which it is renewed
		assertThat(token(tokens)).isEqualTo("token-1");
		this.refusal = new OAuth2Error("invalid_token_response");
		assertThat(token(tokens)).isEqualTo("token-1");
	}

	private String token(SharedTokens tokens) {
		return tokens
			.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("todo-api").principal(this.application).build())
			.getAccessToken()
			.getTokenValue();
	}

	private SharedTokens tokens() {
		InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(
				ClientRegistration.withRegistrationId("todo-api")
					.clientId("daemon")
					.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
					.tokenUri("http://127.0.0.1:9000/token")
					.build());
		InMemoryOAuth2AuthorizedClientService kept = new InMemoryOAuth2AuthorizedClientService(registrations);
		ClientCredentialsOAuth2AuthorizedClientProvider grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
		grant.setAccessTokenResponseClient(this::slowly);
		AuthorizedClientServiceOAuth2AuthorizedClientManager tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				registrations, kept);
		tokens.setAuthorizedClientProvider(grant);
		return new SharedTokens(tokens, kept, TokenResponseStore.none(), this.metrics, Clock.systemUTC(), "daemon");
	}

	private OAuth2AccessTokenResponse slowly(OAuth2ClientCredentialsGrantRequest request) {
		if (this.refusal != null) {
			throw new OAuth2AuthorizationException(this.refusal);
		}
		try {
			Thread.sleep(200); // so that all the others are there
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
		return OAuth2AccessTokenResponse.withToken("token-" + this.requests.incrementAndGet())
			.tokenType(TokenType.BEARER)
			.expiresIn(this.seconds)
			.build();
	}

}
