package com.example.quartet.identitysupport.api;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestOperations;

/**
 * The keys that tokens are proved with: a new one is found at its first token, known ones
 * stay while the provider is away, and made-up ones cost the provider next to nothing.
 */
class Keys implements JWKSource<SecurityContext> {

	private static final Logger log = LoggerFactory.getLogger(Keys.class);

	private static final Duration SOON = Duration.ofSeconds(1);

	private static final Duration OLD = Duration.ofMinutes(10);

	private static final int MOST_WAITING = 50;

	private final RestOperations http;

	private final String address;

	private final InstantSource clock;

	// first come, first served: who can be answered already goes before who must wait
	private final ReentrantLock fetching = new ReentrantLock(true);

	private volatile Fetched latest = new Fetched(new JWKSet(), Instant.EPOCH, false);

	Keys(RestOperations http, String address, InstantSource clock) {
		this.http = http;
		this.address = address;
		this.clock = clock;
	}

	@Override
	public List<JWK> get(JWKSelector wanted, SecurityContext context) {
		if (wanted.getMatcher().getKeyIDs() == null) {
			return List.of(); // a token that names no key would fit any
		}
		Fetched seen = this.latest;
		List<JWK> known = wanted.select(seen.keys());
		if (!known.isEmpty()) {
			refreshInTheBackground(seen);
			return known;
		}
		Fetched fresh = fetchAfter(seen);
		List<JWK> found = wanted.select(fresh.keys());
		if (found.isEmpty() && !fresh.succeeded()) {
			throw new KeysUnavailable();
		}
		return found;
	}

	private void refreshInTheBackground(Fetched seen) {
		if (seen.at().plus(OLD).isBefore(this.clock.instant()) && !this.fetching.isLocked()) {
			CompletableFuture.runAsync(() -> fetchAfter(seen));
		}
	}

	private Fetched fetchAfter(Fetched seen) {
		if (this.fetching.getQueueLength() >= MOST_WAITING) {
			throw new KeysUnavailable();
		}
		this.fetching.lock();
		try {
			// whoever waited for another request takes what that one brought
			if (this.latest == seen) {
				waitUntil(seen.at().plus(SOON));
				this.latest = fetch(seen.keys());
			}
			return this.latest;
		}
		finally {
			this.fetching.unlock();
		}
	}

	private Fetched fetch(JWKSet known) {
		try {
			JWKSet keys = JWKSet.parse(String.valueOf(this.http.getForObject(this.address, String.class)));
			log.info("Fetched {} keys from {}", keys.size(), this.address);
			return new Fetched(keys, this.clock.instant(), true);
		}
		catch (RestClientException | ParseException ex) {
			log.warn("No keys from {}, going on with the {} known ones: {}", this.address, known.size(),
					ex.getMessage());
			return new Fetched(known, this.clock.instant(), false);
		}
	}

	private void waitUntil(Instant time) {
		long left = Duration.between(this.clock.instant(), time).toMillis();
		try {
			Thread.sleep(Math.max(0, left));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * What the provider published when it was last asked.
	 *
	 * @param keys the newest there are
	 * @param at when it was asked
	 * @param succeeded whether it answered
	 */
	private record Fetched(JWKSet keys, Instant at, boolean succeeded) {
	}

}
