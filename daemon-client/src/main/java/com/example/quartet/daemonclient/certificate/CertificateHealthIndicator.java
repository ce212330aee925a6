package com.example.quartet.daemonclient.certificate;

import java.time.Clock;
import java.time.Instant;

import com.example.quartet.identitysupport.client.CertificateExpiry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Health and a daily line in the log tell a month before that the certificate will end.
 */
@Component
@ConditionalOnProperty(name = "quartet.identity.client.authentication-method", havingValue = "private_key_jwt")
class CertificateHealthIndicator implements HealthIndicator {

	static final Status EXPIRING = new Status("EXPIRING");

	private final CertificateExpiry expiry;

	private final Clock clock;

	CertificateHealthIndicator(CertificateExpiry expiry, Clock clock) {
		this.expiry = expiry;
		this.clock = clock;
	}

	@Override
	public Health health() {
		return Health.status(status(this.clock.instant())).withDetail("end", this.expiry.end()).build();
	}

	@Scheduled(initialDelayString = "P1D", fixedRateString = "P1D")
	void warn() {
		this.expiry.warn(this.clock.instant());
	}

	private Status status(Instant now) {
		if (this.expiry.isOver(now)) {
			return Status.DOWN;
		}
		return this.expiry.isNear(now) ? EXPIRING : Status.UP;
	}

}
