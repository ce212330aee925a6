package com.example.quartet.daemonclient.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class RunHealthIndicatorTests {

	private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

	private Instant now = NIGHT;

	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return RunHealthIndicatorTests.this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	};

	@Test
	void aDaemonThatIsStillToRunIsWell() {
		RunHealthIndicator health = health("0 0 2 * * *");
		assertThat(status(health)).isEqualTo(Status.UP);
	}

	@ParameterizedTest
	@EnumSource(value = ExitCode.class, mode = Mode.EXCLUDE, names = "DONE")
	void aRunThatFailedIsSaidUntilOneSucceeds(ExitCode end) {
		RunHealthIndicator health = health("0 0 2 * * *");
		health.ended(end);
		assertThat(status(health)).isEqualTo(RunHealthIndicator.FAILED);
		health.ended(ExitCode.DONE);
		assertThat(status(health)).isEqualTo(Status.UP);
	}

	@Test
	void aRunThatIsOverdueIsSaid() {
		RunHealthIndicator health = health("0 0 * * * *");
		health.ended(ExitCode.DONE);
		this.now = NIGHT.plus(Duration.ofHours(25)).minusSeconds(1);
		assertThat(status(health)).isEqualTo(RunHealthIndicator.STALE);
		health.ended(ExitCode.DONE);
		assertThat(status(health)).isEqualTo(Status.UP);
	}

	@Test
	void aRunThatIsAtItIsGivenAnHour() {
		RunHealthIndicator health = health("0 0 * * * *");
		this.now = NIGHT.plus(Duration.ofMinutes(119));
		assertThat(status(health)).isEqualTo(Status.UP);
		this.now = NIGHT.plus(Duration.ofMinutes(121));
		assertThat(status(health)).isEqualTo(RunHealthIndicator.STALE);
	}

	@Test
	void aDaemonThatNeverRunsByItselfIsNeverLate() {
		RunHealthIndicator health = health("-");
		this.now = NIGHT.plus(Duration.ofDays(400));
		assertThat(status(health)).isEqualTo(Status.UP);
	}

	private RunHealthIndicator health(String schedule) {
		DaemonProperties settings = new DaemonProperties(schedule, Duration.ofSeconds(15), List.of("contoso"), false,
				false, 1, Path.of("target"), "http://localhost:8080",
				new DaemonProperties.Retries(0, Duration.ofMillis(1), Duration.ofMillis(1)), Map.of());
		return new RunHealthIndicator(settings, this.clock);
	}

	private static Status status(RunHealthIndicator health) {
		return health.health().getStatus();
	}

}
