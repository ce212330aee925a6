package com.example.quartet.identitysupport.keys;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.client.RestOperations;

/**
 * Fetches the provider's keys, at most once in 30 seconds: a flood of made-up key ids
 * costs the provider next to nothing.
 */
class ProviderJwkSetSource implements JWKSetSource<SecurityContext> {

	private static final Logger log = LoggerFactory.getLogger(ProviderJwkSetSource.class);

	private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

	private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

	private final RestOperations http;

	private final String address;

	private final InstantSource clock;

	private final Map<String, String> issuers = new ConcurrentHashMap<>();

	private boolean fetchedBefore;

	private volatile boolean away;

	private Instant next = Instant.EPOCH;

	ProviderJwkSetSource(RestOperations http, String address, InstantSource clock) {
		this.http = http;
		this.address = address;
		this.clock = clock;
	}

	@Override
	public synchronized JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long time,
			@Nullable SecurityContext context) throws JWKSetUnavailableException, RateLimitReachedException {
		Duration pause = Duration.between(now(), this.next);
		// a longer one means that the clock was set back meanwhile
		if (pause.compareTo(Duration.ZERO) > 0 && pause.compareTo(BETWEEN_FETCHES) <= 0) {
			if (!this.away) {
				throw new RateLimitReachedException();
			}
			sleep(pause);
		}
		try {
			JWKSet keys = fetch();
			// the first fetch is free: the provider may have changed its keys meanwhile
			this.next = now().plus(this.fetchedBefore ? BETWEEN_FETCHES : Duration.ZERO);
			this.fetchedBefore = true;
			this.away = false;
			return keys;
		}
		// Nimbus fails on JSON that is not an object
		catch (ParseException | RuntimeException ex) {
			this.next = now().plus(AFTER_A_FAILURE);
			this.away = true;
			log.warn("No keys from {}: {}", this.address, ex.getMessage());
			throw new JWKSetUnavailableException("No keys from " + this.address, ex);
		}
	}

	Instant now() {
		return this.clock.instant();
	}

	boolean isAway() {
		return this.away;
	}

	// Nimbus drops this member of a key
	String issuerOf(String kid) {
		return this.issuers.getOrDefault(kid, "");
	}

	private JWKSet fetch() throws ParseException {
		Map<String, Object> published = JSONObjectUtils
			.parse(String.valueOf(this.http.getForObject(this.address, String.class)));
		JWKSet keys = JWKSet.parse(published);
		if (keys.isEmpty()) {
			throw new ParseException("the provider published no keys", 0);
		}
		for (Map<String, Object> key : JSONObjectUtils.getJSONObjectArray(published, "keys")) {
			this.issuers.put(String.valueOf(key.get("kid")), Objects.toString(key.get("issuer"), ""));
		}
		log.info("Fetched {} keys from {}", keys.size(), this.address);
		return keys;
	}

	private static void sleep(Duration pause) {
		try {
			Thread.sleep(pause.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
	}

}
