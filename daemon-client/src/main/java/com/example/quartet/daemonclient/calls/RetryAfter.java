package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

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
		String asked = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (asked == null) {
			return Duration.ZERO;
		}
		if (asked.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(asked));
		}
		return until(asked, clock.instant());
	}

	private static Duration until(String date, Instant now) {
		try {
			Duration wait = Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
			return wait.isNegative() ? Duration.ZERO : wait;
		}
		catch (DateTimeException ex) {
			return Duration.ZERO; // neither seconds nor a date: as if it were not there
		}
	}

}
