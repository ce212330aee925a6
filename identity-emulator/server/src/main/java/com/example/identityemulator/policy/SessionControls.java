package com.example.identityemulator.policy;

import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a sign-in counts.
 */
public record SessionControls(@Nullable SignInFrequency signInFrequency) {

	/**
	 * How old a sign-in may be, if that is limited.
	 */
	public Optional<Duration> maxAge() {
		return Optional.ofNullable(this.signInFrequency)
			.filter((frequency) -> !Boolean.FALSE.equals(frequency.isEnabled()))
			.map(SignInFrequency::duration);
	}

	/**
	 * After how long a person must sign in again.
	 *
	 * @param type hours or days
	 * @param frequencyInterval timeBased or everyTime
	 */
	public record SignInFrequency(@Nullable Integer value, @Nullable String type, @Nullable String frequencyInterval,
			@Nullable Boolean isEnabled) {

		/** What the platform calls every time is at most every five minutes. */
		private static final Duration EVERY_TIME = Duration.ofMinutes(5);

		private Duration duration() {
			if ("everyTime".equals(this.frequencyInterval) || this.value == null) {
				return EVERY_TIME;
			}
			return "days".equals(this.type) ? Duration.ofDays(this.value) : Duration.ofHours(this.value);
		}

	}

}
