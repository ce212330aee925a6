package com.example.quartet.systemtests.journey;

import java.time.Duration;
import java.util.Map;

import com.example.quartet.systemtests.running.Daemon;
import com.example.quartet.systemtests.running.FaultyProxy;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the daemon may do depends on what administrators granted, tenant by tenant.
 */
class DaemonPermissionsJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void aDaemonWithoutTheRoleIsToldWhichOneItNeedsAndWhoCanGrantIt() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 1);
		try (Daemon daemon = Daemon.start(this.quartet, Map.of("DAEMON_CLIENT_ID", Tokens.DAEMON_WITHOUT_ROLE,
				"DAEMON_CLIENT_SECRET", "daemon-without-role-secret-for-the-emulator-alone"), "--once")) {
			assertThat(daemon.awaitExit()).isEqualTo(3);
			assertThat(daemon.output())
				.contains("todo-api refused this application's token, and a new one too (401: the token has neither")
				.contains("grant application " + Tokens.DAEMON_WITHOUT_ROLE + " the app role Todo.ReadWrite.All")
				.contains("%s/%s/adminconsent?client_id=".formatted(this.quartet.emulator(), Tokens.CONTOSO))
				.doesNotContain("\tat ");
		}
		assertThat(todos.reminders()).containsOnly(0);
	}

	@Test
	void aTenantThatNeverConsentedDoesNotStopTheOthers() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 1);
		try (Daemon daemon = Daemon.start(this.quartet,
				Map.of("DAEMON_TENANTS", Tokens.FABRIKAM + "," + Tokens.CONTOSO), "--once")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isEqualTo(1);
			assertThat(daemon.output())
				.contains("no administrator of tenant " + Tokens.FABRIKAM + " has let this application in")
				.contains("%s/%s/adminconsent?client_id=".formatted(this.quartet.emulator(), Tokens.FABRIKAM));
		}
		assertThat(todos.reminders()).containsOnly(1);
	}

	@Test
	void oneTenantMayBeServedAlone() throws InterruptedException {
		try (Daemon daemon = Daemon.start(this.quartet,
				Map.of("DAEMON_TENANTS", Tokens.FABRIKAM + "," + Tokens.CONTOSO), "--once", "--tenant",
				"contoso.onmicrosoft.com")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
		}
	}

	@Test
	void aDryRunTellsAndPostsNothing() throws Exception {
		ForgottenTodos todos = new ForgottenTodos(this.quartet, 1);
		try (Daemon daemon = Daemon.start(this.quartet, Map.of(), "--once", "--dry-run")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
			assertThat(daemon.output()).contains("Would post on to-do");
		}
		assertThat(todos.reminders()).containsOnly(0);
	}

	@Test
	void manyRunsWithinAnHourAskOnceForATokenOfEachApi() throws Exception {
		new ForgottenTodos(this.quartet, 1);
		try (FaultyProxy proxy = new FaultyProxy(this.quartet.emulator());
				Daemon daemon = Daemon.start(this.quartet, Map.of("IDENTITY_BACKCHANNEL", proxy.address()),
						"--schedule", "* * * * * *")) {
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(daemon.output()).contains("since the start: runs=3 "));
			assertThat(daemon.output())
				.containsPattern("since the start: runs=3 .*token_requests=2 token_cache_hits=\\d");
			assertThat(proxy.requests("POST /%s/oauth2/v2.0/token".formatted(Tokens.CONTOSO))).isEqualTo(2);
		}
	}

}
