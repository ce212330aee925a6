package com.example.identityemulator.token.keys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.example.identityemulator.AdjustableClock;
import com.nimbusds.jose.jwk.RSAKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KeyRingTests {

	private final AdjustableClock clock = new AdjustableClock();

	private final ExecutorService requests = Executors.newFixedThreadPool(2);

	private final CountDownLatch turning = new CountDownLatch(1);

	private final CountDownLatch mayBeSaved = new CountDownLatch(1);

	@TempDir
	Path folder;

	@AfterEach
	void stop() {
		this.requests.shutdownNow();
	}

	@Test
	void noRequestWaitsForTheKeyThatIsMadeForAnother() throws Exception {
		KeyRing ring = new KeyRing(new KeyProperties(Duration.ofDays(30), Duration.ofHours(24)), this.clock,
				Optional.of(new SlowFile(this.folder)));
		String signing = ring.published().get(0).getKeyID();
		this.clock.setAhead(Duration.ofDays(31));
		CompletableFuture<List<RSAKey>> first = CompletableFuture.supplyAsync(ring::published, this.requests);
		this.turning.await();
		CompletableFuture<List<RSAKey>> other = CompletableFuture.supplyAsync(ring::published, this.requests);
		try {
			assertThat(other.get(20, TimeUnit.SECONDS).get(0).getKeyID()).isEqualTo(signing);
		}
		finally {
			this.mayBeSaved.countDown();
		}
		assertThat(first.join().get(0).getKeyID()).isNotEqualTo(signing);
	}

	/**
	 * Takes as long as the test wants to save the keys of the next turn.
	 */
	private final class SlowFile extends KeyFile {

		SlowFile(Path folder) {
			super(folder, "keys");
		}

		@Override
		void save(List<SigningKey> keys) {
			if (keys.size() > 2) {
				KeyRingTests.this.turning.countDown();
				awaitPermission();
			}
			super.save(keys);
		}

		private void awaitPermission() {
			try {
				KeyRingTests.this.mayBeSaved.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

	}

}
