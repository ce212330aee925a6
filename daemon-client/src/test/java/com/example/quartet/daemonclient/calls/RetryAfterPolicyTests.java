package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterPolicyTests {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                              | PT0S
			7                             | PT7S
			Sat, 21 Nov 2026 12:00:30 GMT | PT30S
			Sat, 21 Nov 2026 11:00:00 GMT | PT0S
			soon                          | PT0S
			-5                            | PT0S
			""")
	void theWaitIsReadAsSecondsOrAsADate(String header, Duration wait) {
		HttpHeaders headers = new HttpHeaders();
		if (header != null) {
			headers.set(HttpHeaders.RETRY_AFTER, header);
		}
		assertThat(RetryAfterPolicy.retryAfter(headers, NOON)).isEqualTo(wait);
	}

}
