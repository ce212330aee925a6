package com.example.quartet.tenantsetup.doctor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How far two clocks may be apart: our APIs allow a minute, and the identity provider
 * refuses a statement signed in its future.
 */
record ClockSkew(Clock clock) {

	private static final Duration MAX_SKEW = Duration.ofSeconds(60);

	/**
	 * Compares the provider's time with this machine's.
	 * @param unit how exact that time is
	 */
	void report(Instant theirs, Duration unit, Report report) {
		Duration apart = Duration.between(this.clock.instant(), theirs).abs().minus(unit);
		if (apart.compareTo(MAX_SKEW) > 0) {
			report.failure("700024",
					"this machine's clock is %d seconds away from the identity provider's".formatted(apart.toSeconds()),
					"let the operating system set its clock by the network (NTP)");
		}
		else {
			report.ok("its clock and this machine's are less than a minute apart");
		}
	}

}
