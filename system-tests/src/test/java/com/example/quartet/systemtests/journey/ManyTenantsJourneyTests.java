package com.example.quartet.systemtests.journey;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.running.Branch;
import com.example.quartet.systemtests.running.Daemon;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The daemon serves every organisation whose administrator agreed, each with a token of
 * its own.
 */
class ManyTenantsJourneyTests {

	private static final Pattern CONSENT = Pattern.compile("http\\S+/adminconsent\\S+");

	private final Quartet quartet = Quartet.running();

	private final Branch branch = Branch.running();

	@Test
	void aSecondOrganisationIsServedOnceItsAdministratorFollowedTheAddressInTheLog() throws Exception {
		Tokens tokens = new Tokens(this.branch);
		ForgottenTodos contosos = new ForgottenTodos(tokens, this.branch.todoApi(), Tokens.CONTOSO, 1);
		ForgottenTodos fabrikams = new ForgottenTodos(tokens, this.branch.todoApi(), Tokens.FABRIKAM, 1);
		try (Daemon daemon = run()) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isEqualTo(1);
			consentAsFrida(daemon.output());
		}
		assertThat(contosos.reminders()).containsOnly(1);
		assertThat(fabrikams.reminders()).containsOnly(0);
		try (Daemon daemon = run()) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
		}
		assertThat(contosos.reminders()).containsOnly(1);
		assertThat(fabrikams.reminders()).containsOnly(1);
	}

	private Daemon run() {
		return this.branch.daemon(Map.of("DAEMON_TENANTS", Tokens.CONTOSO + "," + Tokens.FABRIKAM,
				"DAEMON_CONSENT_RETURN", this.quartet.webApp() + "/connect/return"), "--once");
	}

	private void consentAsFrida(String output) {
		Matcher address = CONSENT.matcher(output);
		assertThat(address.find()).as(output).isTrue();
		try (Visitor frida = new Visitor(this.quartet.webApp())) {
			frida.page().navigate(address.group().replaceFirst("[.,;]$", ""));
			Visitor.giveCredentials(frida.page(), "frida@fabrikam.onmicrosoft.com");
			Visitor.button(frida.page(), "Accept").click();
			frida.page().waitForURL((back) -> back.contains("admin_consent=True"));
		}
	}

}
