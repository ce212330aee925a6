package com.example.quartet.identitysupport.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeysTests {

	private static final JWK OLD = Tokens.key("old");

	private static final JWK NEW = Tokens.key("new");

	private final Keys keys = new Keys(new RestTemplate(),
			StandIn.address() + "/%s/discovery/v2.0/keys".formatted(Tokens.CONTOSO), () -> now());

	private Instant now;

	@AfterEach
	void reset() {
		StandIn.keysAre(() -> new Answer(200, Tokens.keys()));
	}

	@Test
	void aKnownKeyIsFetchedOnce() {
		published(OLD);
		int before = StandIn.keyRequests();
		assertThat(find("old")).hasSize(1);
		assertThat(find("old")).hasSize(1);
		assertThat(StandIn.keyRequests() - before).isEqualTo(1);
	}

	@Test
	void aNewKeyIsFoundAtItsFirstTokenAndAnOldOneStays() {
		published(OLD);
		find("old");
		published(OLD, NEW);
		assertThat(find("new")).hasSize(1);
		assertThat(find("old")).hasSize(1);
	}

	@Test
	void aTokenThatNamesNoKeyFitsNone() {
		published(OLD);
		find("old");
		assertThat(this.keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)).isEmpty();
	}

	@Test
	void aFloodOfMadeUpKeysIsNoFloodForTheProvider() throws Exception {
		published(OLD);
		find("old");
		int before = StandIn.keyRequests();
		Instant start = Instant.now();
		ExecutorService flood = Executors.newFixedThreadPool(20);
		try {
			List<Future<?>> calls = IntStream.range(0, 60)
				.<Future<?>>mapToObj((number) -> flood.submit(() -> assertThat(find("made-up-" + number)).isEmpty()))
				.toList();
			published(OLD, NEW);
			assertThat(find("new")).hasSize(1);
			for (Future<?> call : calls) {
				call.get();
			}
		}
		finally {
			flood.shutdownNow();
		}
		long seconds = Duration.between(start, Instant.now()).toSeconds();
		assertThat(StandIn.keyRequests() - before).isLessThanOrEqualTo((int) seconds + 1);
	}

	@Test
	void noMoreThanSomeWaitForAKey() throws Exception {
		published(OLD);
		find("old");
		CountDownLatch slow = new CountDownLatch(1);
		StandIn.keysAre(() -> {
			await(slow);
			return new Answer(200, new JWKSet(OLD).toString());
		});
		ExecutorService flood = Executors.newFixedThreadPool(60);
		try {
			List<Future<List<JWK>>> calls = IntStream.range(0, 60)
				.mapToObj((number) -> flood.submit(() -> find("made-up-" + number)))
				.toList();
			long turnedAway = 0;
			while (turnedAway == 0) {
				turnedAway = calls.stream().filter(Future::isDone).count();
			}
			assertThat(find("old")).hasSize(1);
		}
		finally {
			slow.countDown();
			flood.shutdown();
		}
	}

	@Test
	void knownKeysGoOnWhileTheProviderIsAway() {
		published(OLD);
		find("old");
		this.now = Instant.now().plus(Duration.ofDays(2));
		StandIn.keysAre(() -> new Answer(503, "{}"));
		assertThat(find("old")).hasSize(1);
		assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> find("new"));
		assertThat(find("old")).hasSize(1);
	}

	@Test
	void aKeyThatTheProviderTookBackDoesNotStayForever() {
		published(OLD);
		find("old");
		published(NEW);
		this.now = Instant.now().plus(Duration.ofMinutes(11));
		Awaitility.await().untilAsserted(() -> assertThat(find("old")).isEmpty());
	}

	@Test
	void withoutAnyKeyNobodyIsToBlame() {
		for (Answer answer : List.of(new Answer(503, "{}"), new Answer(200, "<html>"), new Answer(404, ""))) {
			StandIn.keysAre(() -> answer);
			assertThatExceptionOfType(KeysUnavailable.class).isThrownBy(() -> find("old"));
		}
		published(OLD);
		assertThat(find("old")).hasSize(1);
	}

	private void published(JWK... published) {
		StandIn.keysAre(() -> new Answer(200, new JWKSet(List.of(published)).toString()));
	}

	private List<JWK> find(String kid) {
		return this.keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null);
	}

	private Instant now() {
		return (this.now != null) ? this.now : Instant.now();
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
