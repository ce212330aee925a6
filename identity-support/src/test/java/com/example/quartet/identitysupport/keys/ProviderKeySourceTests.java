package com.example.quartet.identitysupport.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

class ProviderKeySourceTests {

	private static final JWK OLD = Tokens.key("old");

	private static final JWK NEW = Tokens.key("new");

	private final ProviderKeySource keys = source(Duration.ofMinutes(10));

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
	void aFloodOfMadeUpKeysCausesOneFetchInThirtySeconds() throws Exception {
		published(OLD);
		find("old");
		int before = StandIn.keyRequests();
		flood();
		assertThat(StandIn.keyRequests() - before).isEqualTo(1);
		this.now = Instant.now().plusSeconds(29);
		flood();
		assertThat(StandIn.keyRequests() - before).isEqualTo(1);
		published(OLD, NEW);
		this.now = Instant.now().plusSeconds(31);
		assertThat(find("new")).hasSize(1);
		flood();
		assertThat(StandIn.keyRequests() - before).isEqualTo(2);
	}

	@Test
	void aClockThatIsSetBackHindersNoFetch() {
		this.now = Instant.now().plus(Duration.ofDays(1));
		published(OLD);
		find("old");
		find("made-up");
		this.now = Instant.now();
		published(OLD, NEW);
		assertThat(find("new")).hasSize(1);
	}

	@Test
	void anEmptyKeySetDoesNotReplaceKnownKeys() {
		published(OLD);
		find("old");
		published();
		assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> find("new"));
		assertThat(find("old")).hasSize(1);
	}

	@Test
	void noMoreThanSomeWaitForAKey() throws Exception {
		published(OLD);
		find("old");
		CompletableFuture<Void> slow = new CompletableFuture<>();
		StandIn.keysAre(() -> {
			slow.join();
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
			slow.complete(null);
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
		assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> find("new"));
		assertThat(find("old")).hasSize(1);
	}

	@Test
	void aKeyThatTheProviderTookBackDoesNotStayForever() {
		ProviderKeySource impatient = source(Duration.ofMillis(50));
		published(OLD);
		find(impatient, "old");
		published(NEW);
		Awaitility.await().untilAsserted(() -> assertThat(find(impatient, "old")).isEmpty());
	}

	@Test
	void withoutAnyKeyTheCallerIsNotToBlame() {
		for (Answer answer : List.of(new Answer(503, "{}"), new Answer(200, "<html>"), new Answer(404, ""))) {
			StandIn.keysAre(() -> answer);
			this.now = now().plusSeconds(2);
			assertThatExceptionOfType(KeysUnavailableException.class).isThrownBy(() -> find("old"));
		}
		published(OLD);
		this.now = now().plusSeconds(2);
		assertThat(find("old")).hasSize(1);
	}

	private void flood() throws Exception {
		ExecutorService flood = Executors.newFixedThreadPool(20);
		try {
			List<Future<?>> calls = IntStream.range(0, 200)
				.<Future<?>>mapToObj((number) -> flood.submit(() -> assertThat(find("made-up-" + number)).isEmpty()))
				.toList();
			for (Future<?> call : calls) {
				call.get();
			}
		}
		finally {
			flood.shutdownNow();
		}
	}

	private ProviderKeySource source(Duration fresh) {
		return new ProviderKeySource(new ProviderJwkSetSource(new RestTemplate(),
				StandIn.address() + "/%s/discovery/v2.0/keys".formatted(Tokens.CONTOSO), this::now), fresh);
	}

	private void published(JWK... published) {
		StandIn.keysAre(() -> new Answer(200, new JWKSet(List.of(published)).toString()));
	}

	private List<JWK> find(String kid) {
		return find(this.keys, kid);
	}

	private static List<JWK> find(ProviderKeySource keys, String kid) {
		return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null);
	}

	private Instant now() {
		return (this.now != null) ? this.now : Instant.now();
	}

}
