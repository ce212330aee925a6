package com.example.identityemulator.policy;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How long a sign-in counts, and whether a browser keeps it.
 */
public record SessionControls(@Nullable SignInFrequency signInFrequency,
		@Nullable PersistentBrowser persistentBrowser) {

	/**
	 * How old a sign-in may be, if that is limited.
	 */
	public Optional<Duration> maxAge() {
		return Optional.ofNullable(this.signInFrequency)
			.filter((frequency) -> !Boolean.FALSE.equals(frequency.isEnabled()))
			.map(SignInFrequency::duration);
	}

	/**
	 * Whether a browser that is closed keeps the session, if a policy says so.
	 */
	public Optional<Persistence> persistence() {
		return Optional.ofNullable(this.persistentBrowser)
			.filter((browser) -> !Boolean.FALSE.equals(browser.isEnabled()))
			.map(PersistentBrowser::mode);
	}

	/**
	 * What becomes of the session when the browser is closed.
	 */
	public record PersistentBrowser(@Nullable Persistence mode, @Nullable Boolean isEnabled) {

	}

	/**
	 * A browser that is opened again.
	 */
	public enum Persistence {

		/** The person is still signed in. */
		@JsonProperty("always")
		ALWAYS,

		/** They sign in again. */
		@JsonProperty("never")
		NEVER

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
