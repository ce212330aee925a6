package com.example.quartet.daemonclient.certificate;

import java.time.Clock;
import java.time.Instant;

import com.example.quartet.identitysupport.client.CertificateExpiry;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Health tells a month before that the certificate will end, since nobody reads logs.
 */
class CertificateHealth implements HealthIndicator {

	static final Status EXPIRING = new Status("EXPIRING");

	private final CertificateExpiry expiry;

	private final Clock clock;

	CertificateHealth(CertificateExpiry expiry, Clock clock) {
		this.expiry = expiry;
		this.clock = clock;
	}

	@Override
	public Health health() {
		return Health.status(status(this.clock.instant())).withDetail("end", this.expiry.end()).build();
	}

	private Status status(Instant now) {
		if (this.expiry.isOver(now)) {
			return Status.DOWN;
		}
		return this.expiry.isNear(now) ? EXPIRING : Status.UP;
	}

}
