package com.example.quartet.daemonclient.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.example.quartet.identitysupport.client.CertificateExpiry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CertificateHealthIndicatorTests {

	@ParameterizedTest
	@CsvSource({ "2026-12-22T12:00:00Z, UP", "2026-12-21T12:00:00Z, EXPIRING", "2026-11-21T12:00:01Z, EXPIRING",
			"2026-11-21T12:00:00Z, DOWN" })
	void healthTellsAMonthBeforeTheEnd(Instant end, String status) {
		Clock noon = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
		assertThat(new CertificateHealthIndicator(new CertificateExpiry(end), noon).health().getStatus().getCode())
			.isEqualTo(status);
	}

}
