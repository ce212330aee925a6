package com.example.quartet.identityemulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.stereotype.Component;

/**
 * The emulator's own time, so that tokens can expire while somebody watches.
 */
@Component
public class AdjustableClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Puts the clock ahead of the machine's, or behind if negative.
	 */
	public void setAhead(Duration ahead) {
		this.ahead = ahead;
	}

	public Duration ahead() {
		return this.ahead;
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
		return Clock.offset(Clock.system(zone), this.ahead);
	}

}
