package com.example.identityemulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The emulator's own time, so that tokens can expire during a test or a demonstration.
 */
@Component
public class AdjustableClock extends Clock {

	private static final String AHEAD_HERE = AdjustableClock.class.getName();

	private final Clock machine = Clock.systemUTC();

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Puts the clock ahead of the machine's, or behind if negative.
	 */
	public void setAhead(Duration ahead) {
		this.ahead = ahead;
	}

	/**
	 * The machine's own time, unaffected by what this clock is set to.
	 */
	public Clock machine() {
		return this.machine;
	}

	public Duration ahead() {
		return this.ahead;
	}

	/**
	 * Lets one request happen at another time, and no other.
	 */
	public static void setAheadInThisRequest(Duration ahead) {
		RequestContextHolder.currentRequestAttributes()
			.setAttribute(AHEAD_HERE, ahead, RequestAttributes.SCOPE_REQUEST);
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.ahead).plus(aheadHere());
	}

	private static Duration aheadHere() {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		return (request != null
				&& request.getAttribute(AHEAD_HERE, RequestAttributes.SCOPE_REQUEST) instanceof Duration here) ? here
						: Duration.ZERO;
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.offset(this.machine.withZone(zone), this.ahead);
	}

}
