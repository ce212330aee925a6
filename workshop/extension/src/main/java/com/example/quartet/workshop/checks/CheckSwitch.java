package com.example.quartet.workshop.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which check is off in this module: one at most, for five minutes at most, and none
 * after a start.
 */
public class CheckSwitch {

	static final Duration LONGEST_TIME_OFF = Duration.ofMinutes(5);

	private final Clock clock;

	private volatile @Nullable OffTime offTime;

	CheckSwitch(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The check that is off now.
	 * @return {@code null} while all are on
	 */
	public @Nullable SwitchableCheck off() {
		OffTime current = this.offTime;
		return (current != null && current.includes(this.clock.instant())) ? current.check() : null;
	}

	boolean isOff(SwitchableCheck check) {
		return off() == check;
	}

	void turnOff(SwitchableCheck check) {
		this.offTime = new OffTime(check, this.clock.instant());
	}

	void turnOn() {
		this.offTime = null;
	}

	/**
	 * Since when a check is off.
	 */
	private record OffTime(SwitchableCheck check, Instant begin) {

		// a time before its begin means that the clock was set back
		boolean includes(Instant now) {
			return !now.isBefore(this.begin) && now.isBefore(this.begin.plus(LONGEST_TIME_OFF));
		}

	}

}
