package com.example.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.id.State;

import org.springframework.stereotype.Component;

/**
 * What every token says: times, tenant, and names that differ from app to app.
 */
@Component
class TokenClaims {

	/** The platform dates its tokens back, for receivers whose clocks are behind. */
	static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

	private final PublicAddresses addresses;

	private final TokenLifetimes lifetimes;

	private final Clock clock;

	TokenClaims(PublicAddresses addresses, TokenLifetimes lifetimes, Clock clock) {
		this.addresses = addresses;
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	JWTClaimsSet.Builder version2(Tenant tenant, AppRegistration audience) {
		return common(tenant, audience, this.addresses.issuerOf(tenant.id().toString())).claim("ver", "2.0");
	}

	JWTClaimsSet.Builder version1(Tenant tenant, AppRegistration audience) {
		return common(tenant, audience, this.addresses.issuerOfVersion1(tenant.id().toString())).claim("ver", "1.0");
	}

	private JWTClaimsSet.Builder common(Tenant tenant, AppRegistration audience, String issuer) {
		Instant now = this.clock.instant();
		return new JWTClaimsSet.Builder().issuer(issuer)
			.issueTime(Date.from(now.minus(CLOCK_SKEW)))
			.notBeforeTime(Date.from(now.minus(CLOCK_SKEW)))
			.expirationTime(Date.from(now.plus(this.lifetimes.accessToken(audience))))
			.claim("tid", tenant.id().toString())
			.claim("uti", new State(16).getValue())
			.claim("rh", "1." + new State(16).getValue());
	}

	/**
	 * The same person has a different sub in every app, so that apps cannot compare
	 * notes.
	 */
	static String subject(User user, AppRegistration app) {
		return Fingerprint.of(user.id() + "@" + app.appId());
	}

	/**
	 * An application's own object in a tenant, the same at every start.
	 */
	static UUID servicePrincipal(AppRegistration app, Tenant tenant) {
		return UUID.nameUUIDFromBytes((app.appId() + "@" + tenant.id()).getBytes(StandardCharsets.US_ASCII));
	}

}
