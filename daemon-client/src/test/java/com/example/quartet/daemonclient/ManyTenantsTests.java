package com.example.quartet.daemonclient;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.run.ReminderRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application that serves many organisations needs the agreement of each.
 */
@ExtendWith(OutputCaptureExtension.class)
class ManyTenantsTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String TOKEN_OF_CONTOSO = "POST " + StandIns.TOKEN;

	private static final String TOKEN_OF_FABRIKAM = TOKEN_OF_CONTOSO.replace(CONTOSO, StandIns.FABRIKAM);

	private static final String CONNECTED = "GET /api/runs/tenants";

	private static final String FABRIKAM_IS_CONNECTED = "{\"items\": [\"%s\"]}".formatted(StandIns.FABRIKAM);

	private static final String TODOS = "GET /api/todos";

	private final StandIns standIns = new StandIns();

	@BeforeEach
	void bothTenantsConsented() {
		this.standIns.given(TODOS, 200, "{\"items\": [], \"next\": null}");
		this.standIns.given(TOKEN_OF_FABRIKAM, 200, """
				{"token_type": "Bearer", "expires_in": 3599, "access_token": "fabrikams-token"}""");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@Test
	void everyTenantIsServedWithItsOwnToken() {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(TODOS)).extracting(StandIns.Request::authorization)
			.containsExactly("Bearer a-token", "Bearer fabrikams-token");
	}

	@Test
	void aTenantThatNeverConsentedDoesNotStopTheOthers(CapturedOutput output) {
		this.standIns.given(TOKEN_OF_CONTOSO, 400, """
				{"error": "unauthorized_client", "error_codes": [700016],
				 "error_description": "AADSTS700016: Application was not found."}""");
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(TODOS)).hasSize(1);
		assertThat(output).contains("no administrator of tenant " + CONTOSO + " has let this application in")
			.contains("/%s/adminconsent?client_id=80840000-".formatted(CONTOSO))
			.doesNotContain("has revoked");
	}

	@Test
	void tenantsThatAllFailAlikeEndTheRunWithTheirReason() {
		this.standIns.given(TODOS, 403, "{}");
		assertThat(run()).isEqualTo(ExitCode.NOT_PERMITTED);
	}

	@Test
	void aConsentThatWasRevokedIsToldFromOneThatWasNeverGiven(CapturedOutput output) {
		try (ConfigurableApplicationContext daemon = start()) {
			daemon.getBean(ReminderRun.class).run();
			this.standIns.given(TODOS, 403, "{}");
			daemon.getBean(ReminderRun.class).run();
		}
		assertThat(output).contains("Tenant " + CONTOSO
				+ " has revoked what it permitted until now. todo-api turned this application away");
	}

	@Test
	void oneTokenOfEachTenantServesManyRuns(CapturedOutput output) {
		try (ConfigurableApplicationContext daemon = start()) {
			for (int run = 0; run < 3; run++) {
				daemon.getBean(ReminderRun.class).run();
			}
		}
		assertThat(this.standIns.received(TOKEN_OF_CONTOSO)).hasSize(1);
		assertThat(this.standIns.received(TOKEN_OF_FABRIKAM)).hasSize(1);
		assertThat(output).contains("runs=3 reminders=0 token_requests=2 token_cache_hits=10 retries=0");
	}

	@Test
	void anOrganisationThatConnectedIsRemindedFromTheNextRunOn() {
		this.standIns.given(CONNECTED, 200, "{\"items\": []}");
		try (ConfigurableApplicationContext daemon = startWithConnected()) {
			daemon.getBean(ReminderRun.class).run();
			assertThat(this.standIns.received(TOKEN_OF_FABRIKAM)).isEmpty();
			this.standIns.given(CONNECTED, 200, FABRIKAM_IS_CONNECTED);
			assertThat(daemon.getBean(ReminderRun.class).run()).isEqualTo(ExitCode.DONE);
			assertThat(this.standIns.received(TODOS)).last()
				.extracting(StandIns.Request::authorization)
				.isEqualTo("Bearer fabrikams-token");
			this.standIns.given(CONNECTED, 503, "");
			daemon.getBean(ReminderRun.class).run();
			assertThat(this.standIns.received(TODOS)).hasSize(5);
			this.standIns.given(CONNECTED, 200, "{}");
			daemon.getBean(ReminderRun.class).run();
			assertThat(this.standIns.received(TODOS)).hasSize(7);
			this.standIns.given(CONNECTED, 200, "{\"items\": [null, \"../common\"]}");
			daemon.getBean(ReminderRun.class).run();
			assertThat(this.standIns.received(TODOS)).hasSize(8);
		}
		assertThat(this.standIns.received(CONNECTED))
			.allSatisfy((request) -> assertThat(request.authorization()).isEqualTo("Bearer a-token"));
	}

	@Test
	void anOrganisationThatConnectedMayDoWithoutReminders() {
		this.standIns.given(CONNECTED, 200, FABRIKAM_IS_CONNECTED);
		this.standIns.given(TOKEN_OF_FABRIKAM, 400, """
				{"error": "unauthorized_client", "error_codes": [700016],
				 "error_description": "AADSTS700016: Application was not found."}""");
		try (ConfigurableApplicationContext daemon = startWithConnected()) {
			assertThat(daemon.getBean(ReminderRun.class).run()).isEqualTo(ExitCode.DONE);
		}
	}

	@Test
	void aRunStopsBetweenPagesWhenTheDaemonIsToldToEnd() throws InterruptedException {
		this.standIns.given(TODOS, 200, "{\"items\": [], \"next\": \"more\"}");
		this.standIns.given(TODOS + "?cursor=more", 200, "{\"items\": [], \"next\": \"more\"}");
		ConfigurableApplicationContext daemon = start();
		Thread run = new Thread(() -> daemon.getBean(ReminderRun.class).run());
		run.start();
		daemon.close();
		run.join(10_000);
		assertThat(run.isAlive()).isFalse();
	}

	private ExitCode run() {
		try (ConfigurableApplicationContext daemon = start()) {
			return daemon.getBean(ReminderRun.class).run();
		}
	}

	private ConfigurableApplicationContext start() {
		return start(Map.of("DAEMON_TENANTS", CONTOSO + "," + StandIns.FABRIKAM));
	}

	private ConfigurableApplicationContext startWithConnected() {
		return start(Map.of("IDENTITY_ONBOARDING", "true", "DAEMON_RETRIES", "0"));
	}

	private ConfigurableApplicationContext start(Map<String, String> more) {
		Map<String, Object> settings = new HashMap<>(this.standIns.settings());
		settings.putAll(more);
		return new SpringApplicationBuilder(DaemonClientApplication.class).web(WebApplicationType.NONE)
			.properties(settings)
			.run();
	}

}
