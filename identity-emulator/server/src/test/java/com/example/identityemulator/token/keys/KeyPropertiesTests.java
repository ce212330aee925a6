package com.example.identityemulator.token.keys;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KeyPropertiesTests {

	@Test
	void aKeyThatSignsForNoTimeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new KeyProperties(Duration.ZERO, Duration.ofHours(24)))
			.withMessage("EMULATOR_KEY_ROLLOVER is 0ms, but should be how long a key signs, such as 30d");
	}

	@Test
	void aKeyThatIsPublishedForLessThanNoTimeIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new KeyProperties(null, Duration.ofMillis(-1)))
			.withMessage("EMULATOR_KEY_PUBLISHED is -1ms, but should be no less than 0");
	}

}
