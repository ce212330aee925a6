package com.example.quartet.todoapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class RolloverTests {

	private static final RSAKey NEW = Tokens.key("new");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void lastFetchIsLongAgo() {
		this.clock.forward(Duration.ofSeconds(31));
	}

	@AfterEach
	void reset() {
		this.clock.reset();
		StandIn.keysAre(() -> new Answer(200, Tokens.keys()));
	}

	@Test
	void aRolloverUnderLoadFailsNoRequestWithAGoodToken() throws Exception {
		int before = StandIn.keyRequests();
		String old = Tokens.alice("Todo.Read");
		String fresh = Tokens.signedBy(NEW, (claims) -> claims.put("scp", "Todo.Read"));
		ExecutorService load = Executors.newFixedThreadPool(12);
		try {
			List<Future<List<Integer>>> answers = new ArrayList<>();
			IntStream.range(0, 4).forEach((caller) -> answers.add(load.submit(() -> statuses(old, 50))));
			StandIn.keysAre(() -> new Answer(200, new JWKSet(List.of(Tokens.KEY, NEW)).toString()));
			IntStream.range(0, 4).forEach((caller) -> answers.add(load.submit(() -> statuses(fresh, 50))));
			List<Future<List<Integer>>> noise = IntStream.range(0, 4)
				.mapToObj((caller) -> load.submit(() -> madeUp(caller)))
				.toList();
			for (Future<List<Integer>> answer : answers) {
				assertThat(answer.get()).containsOnly(200);
			}
			for (Future<List<Integer>> answer : noise) {
				assertThat(answer.get()).containsOnly(401);
			}
		}
		finally {
			load.shutdown();
		}
		assertThat(StandIn.keyRequests() - before).isEqualTo(1);
	}

	@Test
	void whileTheProviderIsAwayAnUnknownKeyIsNotTheCallersFault() {
		status(Tokens.alice("Todo.Read"));
		StandIn.keysAre(() -> new Answer(503, "{}"));
		String token = Tokens.signedBy(Tokens.key("newer"), (claims) -> claims.put("scp", "Todo.Read"));
		assertThat(this.api.get().uri("/api/todos").header(HttpHeaders.AUTHORIZATION, "Bearer " + token)).hasStatus(503)
			.hasHeader(HttpHeaders.RETRY_AFTER, "5")
			.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(status(Tokens.alice("Todo.Read"))).isEqualTo(200);
	}

	private List<Integer> statuses(String token, int times) {
		return IntStream.range(0, times).map((time) -> status(token)).boxed().toList();
	}

	private List<Integer> madeUp(int caller) {
		return IntStream.range(0, 2)
			.map((time) -> status(Tokens.signedBy(Tokens.key("made-up-%d-%d".formatted(caller, time)), (claims) -> {
			})))
			.boxed()
			.toList();
	}

	private int status(String token) {
		return this.api.get()
			.uri("/api/todos")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange()
			.getResponse()
			.getStatus();
	}

}
