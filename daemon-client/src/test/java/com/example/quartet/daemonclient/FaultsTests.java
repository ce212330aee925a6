package com.example.quartet.daemonclient;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What passes is waited for, and nothing else.
 */
@ExtendWith(OutputCaptureExtension.class)
class FaultsTests {

	private static final String TODOS = "GET /api/todos";

	private static final String TOKEN = "POST " + StandIns.TOKEN;

	private final StandIns standIns = new StandIns();

	private final Map<String, String> settings = this.standIns.settings();

	@BeforeEach
	void nobodyForgotAnything() {
		this.standIns.given(TODOS, 200, "{\"items\": [], \"next\": null}");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 500, 502, 503, StandIns.NO_ANSWER })
	void aFailureThatPassesIsWaitedFor(int status) {
		this.standIns.givenOnce(TODOS, status, "");
		this.standIns.givenOnce(TODOS, status, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(TODOS)).hasSizeGreaterThanOrEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 403, 404, 409, 422 })
	void aRefusalIsNotRepeated(int status) {
		this.standIns.given(TODOS, status, "{}");
		run();
		assertThat(this.standIns.received(TODOS)).hasSize(1);
	}

	@Test
	void aFailureThatStaysIsGivenUpAfterSomeTime() {
		this.settings.put("DAEMON_RETRIES", "2");
		this.standIns.given(TODOS, 503, "");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(this.standIns.received(TODOS)).hasSize(3);
	}

	@Test
	void anApiIsLeftAloneAsLongAsItAsks() {
		this.standIns.givenOnce(TODOS, 429, "1");
		Instant start = Instant.now();
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
	}

	@Test
	void anApiThatAsksForHoursIsLeftToTheNextRun() {
		this.standIns.givenOnce(TODOS, 429, "7200");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(this.standIns.received(TODOS)).hasSize(1);
	}

	@Test
	void aTokenThatIsRefusedIsRenewedOnce() {
		this.standIns.givenOnce(TODOS, 401, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(TOKEN)).hasSize(2);
	}

	@Test
	void aNewTokenThatIsRefusedTooEndsTheRun(CapturedOutput output) {
		this.standIns.given(TODOS, 401, "{}");
		assertThat(run()).isEqualTo(ExitCode.NOT_PERMITTED);
		assertThat(this.standIns.received(TODOS)).hasSize(2);
		assertThat(this.standIns.received(TOKEN)).hasSize(2);
		assertThat(output).contains("todo-api refused this application's token, and a new one too");
	}

	@ParameterizedTest
	@ValueSource(ints = { 429, 503 })
	void anIdentityPlatformThatIsBusyIsWaitedFor(int status) {
		this.standIns.givenOnce(TOKEN, status, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(TOKEN)).hasSize(2);
	}

	@Test
	void whatWasRepeatedIsCounted(CapturedOutput output) {
		this.standIns.givenOnce(TODOS, 503, "");
		run();
		assertThat(output).contains("runs=1 reminders=0 token_requests=1 token_cache_hits=2 retries=1");
	}

	private ExitCode run() {
		return StandIns.runOnce(this.settings);
	}

}
