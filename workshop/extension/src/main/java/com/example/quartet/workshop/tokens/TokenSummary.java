package com.example.quartet.workshop.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.example.quartet.workshop.recording.DecodedToken;
import org.jspecify.annotations.Nullable;

/**
 * One of the tokens that are compared, or the place where it would be.
 *
 * @param name which of our texts tells what it is
 * @param token {@code null} if there is none yet
 * @param now when it is shown
 */
record TokenSummary(String name, @Nullable DecodedToken token, Instant now) {

	Map<String, Object> claims() {
		return (this.token != null) ? this.token.claims() : Map.of();
	}

	public @Nullable Instant end() {
		return (claims().get("exp") instanceof Number end) ? Instant.ofEpochSecond(end.longValue()) : null;
	}

	public @Nullable Duration left() {
		Instant end = end();
		return (end != null) ? Duration.between(this.now, end) : null;
	}

}
