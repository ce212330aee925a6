package com.example.quartet.daemonclient;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class RunHealthTests {

	private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");

	private Instant now = NIGHT;

	private final Clock clock = new Clock() {

		@Override
		public Instant instant() {
			return RunHealthTests.this.now;
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

	private final LastRun lastRun = new LastRun(this.clock);

	@Test
	void aDaemonThatIsStillToRunIsWell() {
		assertThat(status("0 0 2 * * *")).isEqualTo(Status.UP);
	}

	@ParameterizedTest
	@EnumSource(value = ExitCode.class, mode = Mode.EXCLUDE, names = "DONE")
	void aRunThatFailedIsSaidUntilOneSucceeds(ExitCode end) {
		this.lastRun.ended(end);
		assertThat(status("0 0 2 * * *")).isEqualTo(RunHealth.FAILED);
		this.lastRun.ended(ExitCode.DONE);
		assertThat(status("0 0 2 * * *")).isEqualTo(Status.UP);
	}

	@Test
	void aRunThatIsOverdueIsSaid() {
		this.lastRun.ended(ExitCode.DONE);
		this.now = NIGHT.plus(Duration.ofHours(25)).minusSeconds(1);
		assertThat(status("0 0 * * * *")).isEqualTo(RunHealth.STALE);
		this.lastRun.ended(ExitCode.DONE);
		assertThat(status("0 0 * * * *")).isEqualTo(Status.UP);
	}

	@Test
	void aRunThatIsAtItIsGivenAnHour() {
		this.now = NIGHT.plus(Duration.ofMinutes(119));
		assertThat(status("0 0 * * * *")).isEqualTo(Status.UP);
		this.now = NIGHT.plus(Duration.ofMinutes(121));
		assertThat(status("0 0 * * * *")).isEqualTo(RunHealth.STALE);
	}

	@Test
	void aDaemonThatNeverRunsByItselfIsNeverLate() {
		this.now = NIGHT.plus(Duration.ofDays(400));
		assertThat(status("-")).isEqualTo(Status.UP);
	}

	private Status status(String schedule) {
		DaemonSettings settings = new DaemonSettings(schedule, List.of("contoso"), false, 1, Path.of("target"),
				"http://localhost:8080", Map.of());
		return new RunHealth(this.lastRun, settings, this.clock).health().getStatus();
	}

}
