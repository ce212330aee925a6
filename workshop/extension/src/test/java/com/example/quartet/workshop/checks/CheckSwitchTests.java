package com.example.quartet.workshop.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckSwitchTests {

	private final SettableClock clock = new SettableClock();

	private final CheckSwitch checks = new CheckSwitch(this.clock);

	@Test
	void allChecksAreOnAtTheStart() {
		assertThat(this.checks.off()).isNull();
	}

	@Test
	void oneCheckAtMostIsOff() {
		this.checks.turnOff(SwitchableCheck.NONCE);
		this.checks.turnOff(SwitchableCheck.STATE);
		assertThat(this.checks.isOff(SwitchableCheck.STATE)).isTrue();
		assertThat(this.checks.isOff(SwitchableCheck.NONCE)).isFalse();
	}

	@Test
	void aCheckIsOnAgainAfterFiveMinutes() {
		this.checks.turnOff(SwitchableCheck.NONCE);
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(5)).minusMillis(1);
		assertThat(this.checks.off()).isEqualTo(SwitchableCheck.NONCE);
		this.clock.now = this.clock.now.plusMillis(1);
		assertThat(this.checks.off()).isNull();
	}

	@Test
	void aClockThatIsSetBackLeavesNoCheckOff() {
		this.checks.turnOff(SwitchableCheck.NONCE);
		this.clock.now = this.clock.now.minus(Duration.ofHours(1));
		assertThat(this.checks.off()).isNull();
	}

	private static final class SettableClock extends Clock {

		private Instant now = Instant.parse("2026-11-28T12:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
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

}
