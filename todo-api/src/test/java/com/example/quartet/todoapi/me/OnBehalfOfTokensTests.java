package com.example.quartet.todoapi.me;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.TokenResponseStore;
import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import com.example.quartet.todoapi.TestClock;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
// as usual, not as where an API has to fail soon
@TestPropertySource(properties = "spring.http.serviceclient.downstream-api.read-timeout=5s")
class OnBehalfOfTokensTests extends ApiCalls {

	private final AtomicInteger tokenRequests = new AtomicInteger();

	@Autowired
	private TestClock clock;

	@Autowired
	private ClientRegistrationRepository registrations;

	@Autowired
	private IdentityProperties settings;

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
		this.clock.reset();
	}

	@Test
	void aTokenIsTradedOnce() {
		String token = Tokens.alice("Todo.Read");
		me(token);
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(1);
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-1");
	}

	@Test
	void twoTokensOfOnePersonAreTradedForTwo() {
		me(Tokens.alice("Todo.Read"));
		me(Tokens.alice("Todo.Read"));
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-2");
	}

	@Test
	void theSamePersonInAnotherTenantGetsAnotherToken() {
		me(Tokens.alice("Todo.Read"));
		me(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.Read"));
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-2");
	}

	@Test
	void aTokenAboutToEndIsNotKept() {
		String token = Tokens.alice("Todo.Read");
		this.clock.forward(Duration.ofSeconds(3545)); // of the 3599 it lasts
		me(token);
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
	}

	@Test
	void aTokenTradedForOneAboutToEndIsNotKept() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(200, """
				{"token_type":"Bearer","expires_in":55,"access_token":"short"}"""));
		String token = Tokens.alice("Todo.Read");
		me(token);
		me(token);
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
	}

	@Test
	void aTokenThatCannotBeRenewedIsUsedUntilItEnds() {
		String token = Tokens.alice("Todo.Read");
		me(token);
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(503, ""));
		this.clock.forward(Duration.ofSeconds(3545)); // of the 3599 it lasts
		me(token);
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-1");
		this.clock.forward(Duration.ofSeconds(60));
		me(token);
		assertThat(DownstreamStandIn.calls).hasSize(2);
	}

	@Test
	void twoPeopleNeverShareAToken() {
		String alice = Tokens.alice("Todo.Read");
		String bob = Tokens.bob("Todo.Read");
		for (String token : List.of(alice, bob, bob, alice)) {
			me(token);
		}
		assertThat(DownstreamStandIn.exchanges).extracting("assertion").containsExactly(alice, bob);
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-2", "Bearer traded-2",
				"Bearer traded-1");
	}

	@Test
	void aTokenIsTradedWhereItsOwnerIsAtHome() {
		me(Tokens.alice("Todo.Read"));
		me(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.Read"));
		assertThat(DownstreamStandIn.tenants).containsExactly(Tokens.CONTOSO, Tokens.FABRIKAM);
	}

	@Test
	void firstCallsAtTheSameMomentMakeOneExchange() throws Exception {
		Answer granted = new Answer(200, "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"one\"}");
		CountDownLatch several = new CountDownLatch(1);
		DownstreamStandIn.tokenEndpointAnswers(() -> {
			await(several);
			return granted;
		});
		String token = Tokens.alice("Todo.Read");
		ExecutorService callers = Executors.newFixedThreadPool(20);
		try {
			Callable<MvcTestResult> call = () -> me(token);
			List<Future<MvcTestResult>> answers = new ArrayList<>();
			Collections.nCopies(20, call).forEach((each) -> answers.add(callers.submit(each)));
			Thread.sleep(300);
			several.countDown();
			for (Future<MvcTestResult> answer : answers) {
				assertThat(answer.get()).hasStatusOk().bodyJson().extractingPath("$.unavailable").isNull();
			}
		}
		finally {
			callers.shutdown();
		}
		assertThat(DownstreamStandIn.exchanges).hasSize(1);
		assertThat(DownstreamStandIn.calls).hasSize(20).containsOnly("Bearer one");
	}

	@Test
	void tenThousandPeopleFitIntoTheLeanSetUp() {
		OnBehalfOfTokens tokens = filled(DataSize.ofMegabytes(24), 10_000);
		assertThat(tokens.count()).isEqualTo(10_000);
	}

	@Test
	void tenThousandPeopleWhoCallAgainCostNoTokenRequest() {
		OnBehalfOfTokens tokens = filled(DataSize.ofMegabytes(24), 10_000);
		assertThat(this.tokenRequests).hasValue(10_000);
		call(tokens, 10_000);
		assertThat(this.tokenRequests).hasValue(10_000);
	}

	@Test
	void aHundredThousandPeopleFitWhereMemoryAllows() {
		OnBehalfOfTokens tokens = filled(DataSize.ofMegabytes(240), 100_000);
		assertThat(tokens.count()).isEqualTo(100_000);
	}

	@Test
	void theTokensTakeNoMoreMemoryThanTheSettingSays() {
		// all that is loaded and made once is there already
		filled(DataSize.ofMegabytes(1), 1_000);
		long before = usedMemory();
		OnBehalfOfTokens tokens = filled(DataSize.ofMegabytes(24), 40_000);
		long count = tokens.count();
		assertThat(count).isBetween(10_000L, 12_000L);
		// garbage goes sooner or later, and what is kept stays
		Awaitility.await()
			.untilAsserted(() -> assertThat(usedMemory() - before).isLessThan(DataSize.ofMegabytes(24).toBytes()));
		assertThat(tokens.count()).isEqualTo(count);
	}

	private OnBehalfOfTokens filled(DataSize size, int people) {
		OnBehalfOfTokens tokens = new OnBehalfOfTokens(
				new TokenExchange((request) -> granted(), TokenResponseStore.none(), this.settings, this.clock),
				new OnBehalfOfProperties(size), this.clock);
		call(tokens, people);
		return tokens;
	}

	private void call(OnBehalfOfTokens tokens, int people) {
		ClientRegistration downstreamApi = this.registrations.findByRegistrationId("downstream-api");
		IntStream.range(0, people).forEach((number) -> tokens.token(downstreamApi, jwt("token of person " + number)));
	}

	private static long usedMemory() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	private static Jwt jwt(String token) {
		return Jwt.withTokenValue(token)
			.header("alg", "RS256")
			.claim("tid", Tokens.CONTOSO)
			.expiresAt(Instant.now().plusSeconds(3600))
			.build();
	}

	private OAuth2AccessTokenResponse granted() {
		this.tokenRequests.incrementAndGet();
		// 1,799 characters, as Entra's are
		return OAuth2AccessTokenResponse.withToken("traded ".repeat(257))

			.tokenType(OAuth2AccessToken.TokenType.BEARER)
			.expiresIn(3600)
			.build();
	}

	private MvcTestResult me(String token) {
		return get(token, "/api/me");
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
