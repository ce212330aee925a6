package com.example.quartet.daemonclient;

import java.io.IOException;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.identitysupport.testing.FaultyServer;
import com.example.quartet.identitysupport.testing.FaultyServer.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API that is bad in any way ends the run with a sentence that names it, and is never
 * taken for one that did its work.
 */
@ExtendWith(OutputCaptureExtension.class)
class NeighbourFaultsTests extends ForgottenTodos {

	private final FaultyServer faulty = new FaultyServer();

	@BeforeEach
	void doNotWaitLong() {
		this.settings.put("quartet.identity.read-timeout", "300ms");
		this.settings.put("DAEMON_RETRIES", "0");
	}

	@AfterEach
	void stopTheFaultyServer() throws IOException {
		this.faulty.close();
	}

	@ParameterizedTest
	@EnumSource
	void aTodoApiThatIsBadIsNotReachable(Fault fault, CapturedOutput output) {
		this.faulty.has(fault);
		this.settings.put("TODO_API_URL", this.faulty.address());
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("TODO_API_URL").doesNotContain("\tat ", "unexpectedly");
	}

	@ParameterizedTest
	@EnumSource
	void aDownstreamApiThatIsBadIsNamed(Fault fault, CapturedOutput output) {
		this.faulty.has(fault);
		this.settings.put("DOWNSTREAM_API_URL", this.faulty.address());
		assertThat(run()).isIn(ExitCode.NOT_REACHABLE, ExitCode.SOME_FAILED);
		assertThat(output).containsPattern("downstream-api (does not answer|answered|throttles)")
			.doesNotContain("\tat ", "unexpectedly");
	}

	@Test
	void aReminderThatIsAnsweredWithNothingIsNoReminder(CapturedOutput output) {
		this.standIns.given(reminderOn(TAXES), 200, "");
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(output).contains("No reminder on to-do " + TAXES + ": todo-api answered 200 without a reminder");
	}

	@Test
	void anEmptyTokenAnswerIsNoRefusal(CapturedOutput output) {
		this.settings.put("DAEMON_RETRIES", "0");
		this.standIns.given(TOKEN, 200, "");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("the identity provider at").contains("does not answer as it should");
	}

}
