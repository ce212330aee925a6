package com.example.quartet.daemonclient;

import java.util.List;
import java.util.Map;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.run.ReminderRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class RunReportsTests extends ForgottenTodos {

	@Test
	void everyRunIsReportedToItsTenant() {
		run();
		assertThat(this.standIns.received(RUNS)).singleElement().satisfies((request) -> {
			assertThat(request.authorization()).isEqualTo("Bearer a-token");
			assertThat(request.body())
				.contains("\"outcome\":\"DONE\"", "\"reminded\":1", "\"alreadyReminded\":1", "\"failed\":0",
						"\"message\":null")
				.containsPattern("\"started\":\"\\d{4}-\\d\\d-\\d\\dT[^\"]+Z\",\"ended\":\"[^\"]+Z\"");
		});
	}

	@Test
	void whatFailedIsReportedToo() {
		this.standIns.given(reminderOn(PLANTS), 500, "");
		run();
		assertThat(this.standIns.received(RUNS)).singleElement()
			.satisfies((request) -> assertThat(request.body()).contains("\"outcome\":\"SOME_FAILED\"", "\"failed\":1",
					"No reminder on to-do " + PLANTS));
	}

	@Test
	void whyARunStoppedIsReported() {
		this.standIns.given(OWNERS, 403, "{}");
		run();
		assertThat(this.standIns.received(RUNS)).singleElement()
			.satisfies((request) -> assertThat(request.body()).contains("\"outcome\":\"NOT_PERMITTED\"",
					"Profile.Read.All of downstream-api"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 500, StandIns.NO_ANSWER })
	void aReportThatIsRefusedFailsNoRun(int status, CapturedOutput output) {
		this.standIns.given(RUNS, status, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(output).contains("not reported yet").doesNotContain("\tat ");
	}

	@Test
	void whatCouldNotBeReportedIsReportedAfterTheNextRun() {
		this.settings.put("DAEMON_RETRIES", "0");
		this.standIns.givenOnce(RUNS, 503, "");
		try (ConfigurableApplicationContext daemon = start()) {
			daemon.getBean(ReminderRun.class).run();
			assertThat(this.standIns.received(RUNS)).hasSize(1);
			daemon.getBean(ReminderRun.class).run();
		}
		List<StandIns.Request> reports = this.standIns.received(RUNS);
		assertThat(reports).hasSize(3);
		assertThat(reports.get(1).body()).isEqualTo(reports.get(0).body());
		assertThat(reports.get(2).body()).isNotEqualTo(reports.get(0).body());
	}

	@Test
	void aDryRunLeavesNoTrace() {
		this.settings.put("DAEMON_DRY_RUN", "true");
		run();
		assertThat(this.standIns.received(RUNS)).isEmpty();
	}

	private ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(DaemonClientApplication.class).web(WebApplicationType.NONE)
			.properties(Map.copyOf(this.settings))
			.run();
	}

}
