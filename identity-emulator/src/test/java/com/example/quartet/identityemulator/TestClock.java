package com.example.quartet.identityemulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * A clock that runs, and jumps when a test says so.
 */
@TestComponent
@Primary
public class TestClock extends Clock {

	private Duration ahead = Duration.ZERO;

	public void advance(Duration duration) {
		this.ahead = this.ahead.plus(duration);
	}

	public void reset() {
		this.ahead = Duration.ZERO;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

}
