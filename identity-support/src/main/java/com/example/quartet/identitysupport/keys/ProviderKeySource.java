package com.example.quartet.identitysupport.keys;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens are proved with: a new key is found at its first token, and known
 * keys stay while the provider is away.
 */
public class ProviderKeySource implements JWKSource<SecurityContext> {

	private static final Duration REFRESH_INTERVAL = Duration.ofMinutes(10);

	private static final Duration OUTAGE_TOLERANCE = Duration.ofDays(1);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private static final int MAXIMUM_WAITING = 50;

	private final ProviderJwkSetSource provider;

	private final JWKSetSource<SecurityContext> keys;

	private final Semaphore waiting = new Semaphore(MAXIMUM_WAITING);

	ProviderKeySource(ProviderJwkSetSource provider) {
		this(provider, REFRESH_INTERVAL);
	}

	// Nimbus caches, refreshes in the background and lets one request fetch for all
	ProviderKeySource(ProviderJwkSetSource provider, Duration fresh) {
		this.provider = provider;
		JWKSource<SecurityContext> source = JWKSourceBuilder.create(provider)
			.cache(OUTAGE_TOLERANCE.toMillis(), LONGEST_WAIT.toMillis())
			.refreshAheadCache(OUTAGE_TOLERANCE.minus(fresh).minus(LONGEST_WAIT).toMillis(), false)
			// Nimbus allows two fetches in its interval, our source one
			.rateLimited(false)
			.outageTolerantForever()
			.build();
		this.keys = ((JWKSetBasedJWKSource<SecurityContext>) source).getJWKSetSource();
	}

	@Override
	public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
		if (wanted.getMatcher().getKeyIDs() == null) {
			return List.of(); // a token that names no key would fit any
		}
		try {
			JWKSet known = this.keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now(), context);
			List<JWK> found = wanted.select(known);
			return found.isEmpty() ? select(wanted, newerThan(known, context)) : found;
		}
		catch (RateLimitReachedException ex) {
			return List.of(); // the keys are fresh, and this one is not among them
		}
		catch (KeySourceException ex) {
			throw new KeysUnavailableException();
		}
	}

	// whose tokens a key signs, perhaps with {tenantid} in it, or empty if the provider
	// names none
	String issuerOf(String kid) {
		return this.provider.issuerOf(kid);
	}

	private List<JWK> select(JWKSelector wanted, JWKSet newer) {
		List<JWK> found = wanted.select(newer);
		// Nimbus hands out the known keys again while the provider is away
		if (found.isEmpty() && this.provider.isAway()) {
			throw new KeysUnavailableException();
		}
		return found;
	}

	private JWKSet newerThan(JWKSet known, @Nullable SecurityContext context) throws KeySourceException {
		// a bulkhead: while the provider hangs, requests with known keys find a thread
		if (!this.waiting.tryAcquire()) {
			throw new KeysUnavailableException();
		}
		try {
			return this.keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now(), context);
		}
		finally {
			this.waiting.release();
		}
	}

	private long now() {
		return this.provider.now().toEpochMilli();
	}

}
