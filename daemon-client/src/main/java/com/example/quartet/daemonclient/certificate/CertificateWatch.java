package com.example.quartet.daemonclient.certificate;

import java.time.Clock;

import com.example.quartet.identitysupport.client.CertificateExpiry;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Where there is a certificate, somebody has to watch how long it lasts.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "quartet.identity.client.authentication-method", havingValue = "private_key_jwt")
class CertificateWatch {

	private final CertificateExpiry expiry;

	private final Clock clock;

	CertificateWatch(CertificateExpiry expiry, Clock clock) {
		this.expiry = expiry;
		this.clock = clock;
	}

	@Bean
	HealthIndicator certificate() {
		return new CertificateHealth(this.expiry, this.clock);
	}

	@Scheduled(initialDelayString = "P1D", fixedRateString = "P1D")
	void warn() {
		this.expiry.warn(this.clock.instant());
	}

}
