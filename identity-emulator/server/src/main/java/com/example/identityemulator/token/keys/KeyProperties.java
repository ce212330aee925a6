package com.example.identityemulator.token.keys;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.convert.DurationStyle;

/**
 * How long signing keys serve.
 *
 * @param rollover how long a key signs before the next takes over; null until a roll-over
 * is ordered
 * @param published how long a key stays published after it has signed for the last time
 */
@ConfigurationProperties("emulator.keys")
record KeyProperties(@Nullable Duration rollover, Duration published) {

	KeyProperties {
		if (rollover != null && rollover.compareTo(Duration.ZERO) <= 0) {
			throw new IllegalArgumentException(
					"EMULATOR_KEY_ROLLOVER is %s, but should be how long a key signs, such as 30d"
						.formatted(DurationStyle.SIMPLE.print(rollover)));
		}
		if (published.isNegative()) {
			throw new IllegalArgumentException("EMULATOR_KEY_PUBLISHED is %s, but should be no less than 0"
				.formatted(DurationStyle.SIMPLE.print(published)));
		}
	}

}
