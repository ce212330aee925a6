package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.time.Duration;

import org.springframework.http.HttpHeaders;

/**
 * How long a server asks to be left alone.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110,
 * Retry-After</a>
 */
final class RetryAfter {

	private RetryAfter() {
	}

	static Duration of(HttpHeaders headers, Clock clock) {
		String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (seconds != null && seconds.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(seconds));
		}
		try {
			long date = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
			return Duration.ofMillis(Math.max(0, date - clock.millis()));
		}
		catch (IllegalArgumentException ex) {
			return Duration.ZERO; // neither seconds nor a date: as if it were not there
		}
	}

}
