package com.example.quartet.webapp.organisations;

import java.time.Duration;

import com.example.quartet.identitysupport.TenantAdmission;
import com.example.quartet.webapp.api.SiteTenantsApi;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Asks the to-do API about the tenant of a person who signs in. That one is connected is
 * remembered for 30 seconds; that it is not, never, so that its people come in at once.
 */
@Component
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class SiteTenantAdmission implements TenantAdmission {

	private static final Logger log = LoggerFactory.getLogger(SiteTenantAdmission.class);

	private static final Duration CACHE_LIFETIME = Duration.ofSeconds(30);

	private static final int MAXIMUM_TENANTS = 10_000;

	private final Cache<String, Boolean> connected = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_TENANTS)
		.expireAfterWrite(CACHE_LIFETIME)
		.build();

	private final SiteTenantsApi api;

	SiteTenantAdmission(SiteTenantsApi api) {
		this.api = api;
	}

	@Override
	public boolean admits(Jwt token) {
		String tid = String.valueOf(token.getClaims().get("tid"));
		if (this.connected.getIfPresent(tid) != null) {
			return true;
		}
		boolean found = isConnected(tid);
		if (found) {
			this.connected.put(tid, true);
		}
		return found;
	}

	void forget(String tid) {
		this.connected.invalidate(tid);
	}

	private boolean isConnected(String tid) {
		try {
			return this.api.find(tid).tid().equals(tid);
		}
		catch (HttpClientErrorException.NotFound ex) {
			return false;
		}
		catch (ResourceAccessException ex) {
			// the sign-in ends with "not reachable", not with "not signed up"
			throw new JwtException("todo-api does not say whether tenant %s is connected".formatted(tid), ex);
		}
		catch (HttpClientErrorException | OAuth2AuthorizationException ex) {
			log.warn("todo-api does not tell this site which organisations are connected: {}", ex.getMessage());
			return false;
		}
	}

}
