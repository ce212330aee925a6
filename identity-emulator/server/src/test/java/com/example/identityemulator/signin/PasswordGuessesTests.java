package com.example.identityemulator.signin;

import java.time.Duration;

import com.example.identityemulator.TestClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordGuessesTests {

	private final TestClock clock = new TestClock();

	private final PasswordGuesses guesses = new PasswordGuesses(this.clock);

	@Test
	void tenWrongPasswordsLockTheAccountForAMinute() {
		guess(9);
		assertThat(this.guesses.isLocked("ada@example.org")).isFalse();
		guess(1);
		assertThat(this.guesses.isLocked("ADA@example.org ")).isTrue();
		this.clock.advance(Duration.ofSeconds(61));
		assertThat(this.guesses.isLocked("ada@example.org")).isFalse();
	}

	@Test
	void nobodyElseIsLocked() {
		guess(20);
		assertThat(this.guesses.isLocked("grace@example.org")).isFalse();
	}

	private void guess(int times) {
		for (int i = 0; i < times; i++) {
			this.guesses.failed("ada@example.org");
		}
	}

}
