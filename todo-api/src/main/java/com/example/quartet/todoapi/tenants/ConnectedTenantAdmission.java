package com.example.quartet.todoapi.tenants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.TenantAdmission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Lets in the organisations of the table. The table is read once in 30 seconds, and after
 * each change that was made here: that long an organisation that was removed at another
 * instance may still come in.
 */
@Component
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class ConnectedTenantAdmission implements TenantAdmission {

	static final Duration CACHE_LIFETIME = Duration.ofSeconds(30);

	private static final Logger log = LoggerFactory.getLogger(ConnectedTenantAdmission.class);

	private final ConnectedTenants tenants;

	private final Clock clock;

	private volatile Snapshot snapshot = new Snapshot(Set.of(), Instant.MIN);

	ConnectedTenantAdmission(ConnectedTenants tenants, Clock clock) {
		this.tenants = tenants;
		this.clock = clock;
	}

	@Override
	public boolean admits(Jwt token) {
		return current().contains(String.valueOf(token.getClaims().get("tid")));
	}

	void tableChanged() {
		this.snapshot = new Snapshot(this.snapshot.tids(), Instant.MIN);
	}

	private Set<String> current() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.snapshot.until())) {
			this.snapshot = new Snapshot(read(), now.plus(CACHE_LIFETIME));
		}
		return this.snapshot.tids();
	}

	// while the database is away, those are let in who were: nothing else works anyway
	private Set<String> read() {
		try {
			return this.tenants.all().stream().map(ConnectedTenant::tid).collect(Collectors.toUnmodifiableSet());
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The table of connected organisations cannot be read now: {}", ex.getMessage());
			return this.snapshot.tids();
		}
	}

	/**
	 * The table as it was read.
	 */
	private record Snapshot(Set<String> tids, Instant until) {
	}

}
