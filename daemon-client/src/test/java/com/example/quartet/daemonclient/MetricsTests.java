package com.example.quartet.daemonclient;

import java.util.List;
import java.util.Map;

import com.example.quartet.daemonclient.run.ReminderRun;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsTests extends ForgottenTodos {

	@Test
	void anOperatorWatchesRunsRemindersTokensAndRepetitions() {
		this.standIns.givenOnce(TODOS, 503, "");
		try (ConfigurableApplicationContext daemon = new SpringApplicationBuilder(DaemonClientApplication.class)
			.web(WebApplicationType.NONE)
			.properties(Map.copyOf(this.settings))
			.run()) {
			daemon.getBean(ReminderRun.class).run();
			MeterRegistry meters = daemon.getBean(MeterRegistry.class);
			assertThat(meters.get("daemon.runs").tag("outcome", "done").counter().count()).isEqualTo(1);
			assertThat(meters.get("daemon.reminders").tag("outcome", "posted").counter().count()).isEqualTo(1);
			assertThat(meters.get("daemon.reminders").tag("outcome", "already_posted").counter().count()).isEqualTo(1);
			assertThat(meters.get("daemon.reminders").tag("outcome", "failed").counter().count()).isZero();
			for (String api : List.of("todo-api", "downstream-api")) {
				String registration = api + "@8eaef023-2b34-4da1-9baa-8bc8c9d6a490";
				assertThat(meters.get("daemon.token.requests").tag("registration", registration).counter().count())
					.isEqualTo(1);
			}
			assertThat(meters.get("daemon.token.cache.hits").counters()).isNotEmpty();
			assertThat(meters.get("daemon.retries").tag("api", "todo-api").counter().count()).isEqualTo(1);
		}
	}

}
