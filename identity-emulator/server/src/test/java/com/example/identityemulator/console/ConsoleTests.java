package com.example.identityemulator.console;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.signin.SignInReset;
import com.example.identityemulator.token.keys.SigningKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class ConsoleTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Faults faults;

	@Autowired
	SigningKeys keys;

	@Autowired
	AdjustableClock clock;

	@Autowired
	SignInReset reset;

	@AfterEach
	void repair() {
		this.faults.clear();
	}

	@Test
	void aRequestIsShownWithWhatWasCheckedAndDecidedButWithoutItsSecrets() {
		this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API);
		assertThat(console())
			.contains("/oauth2/v2.0/token", "proved itself by: secret", "Token issued for", "client_credentials",
					"(%d characters)".formatted(Names.DAEMON_SECRET.length()))
			.doesNotContain(Names.DAEMON_SECRET);
	}

	@Test
	void aRefusalIsShownWithItsReason() {
		this.tokens.refresh("nonsense-that-is-secret");
		assertThat(console()).contains("Refused: AADSTS9002313").doesNotContain("nonsense-that-is-secret");
	}

	@Test
	void whatIsRevokedIsAskedAgain() {
		assertThat(console()).contains("name=\"principal\" value=\"" + Names.BOBS_ID + "\"");
		press("/console/consents/revoke", "tenant", Names.CONTOSO, "client", Names.WEB_APP, "principal", Names.BOBS_ID,
				"resource", Names.ORDERS_API);
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.enter(Names.BOB).text()).contains("Permissions requested");
		assertThat(browser.press("/consent").parameters()).containsKey("code");
	}

	@Test
	void theKeysRollOverByAButton() {
		String next = this.keys.all().get(1).getKeyID();
		press("/console/keys");
		assertThat(this.keys.all().get(0).getKeyID()).isEqualTo(next);
	}

	@Test
	void faultsAndTheClockAreSetHereToo() {
		press("/console/faults", "kind", "ERROR", "error", "REVOKED");
		press("/console/clock", "minutes", "-5");
		assertThat(console()).contains("ERROR", "value=\"-5\"");
		press("/console/clock");
		assertThat(this.clock.ahead()).isZero();
		assertThat(this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API).text()).contains("AADSTS50173");
	}

	@Test
	void whoIsSignedInIsShownAndIsSignedOutByAButton() {
		// the newest session is shown first, and another test may have made one in the
		// future
		this.reset.run();
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		browser.signIn(Names.BOB);
		Matcher sid = Pattern.compile("name=\"sid\" value=\"([^\"]+)\"").matcher(console());
		assertThat(sid.find()).isTrue();
		press("/console/sessions/end", "sid", sid.group(1));
		assertThat(console()).doesNotContain(sid.group(1));
		assertThat(browser.authorize(Names.CONTOSO).text()).contains("id=\"password\"");
	}

	@Test
	void aFaultIsLimitedHereTooAndWithdrawn() {
		press("/console/faults", "kind", "THROTTLED", "endpoint", "TOKEN", "application", Names.DAEMON, "seconds", "9",
				"times", "3");
		assertThat(this.faults.ordered()).singleElement().satisfies((fault) -> {
			assertThat(fault.application()).hasToString(Names.DAEMON);
			assertThat(fault.seconds()).isEqualTo(9);
			press("/console/faults/withdraw", "id", fault.id().toString());
		});
		assertThat(this.faults.ordered()).isEmpty();
	}

	@Test
	void idsStandBesideTheirNames() {
		this.tokens.daemon(Names.CONTOSO, Names.ORDERS_API);
		assertThat(console()).containsPattern("<code>" + Names.DAEMON + "</code>\\s*<small>Nightly job</small>")
			.containsPattern("<code>api://" + Names.ORDERS_API + "/.default</code>\\s*<small>Orders</small>")
			.contains("<p class=\"quiet\">Contoso</p>");
	}

	@Test
	void everythingThatIsRegisteredIsShown() {
		assertThat(console()).contains("never for production", Names.ALICE, Names.WEB_APP, "Fabrikam",
				"http://localhost:8080/login/oauth2/code/entra", this.keys.all().get(1).getKeyID());
	}

	@Test
	void theStartPageIsTheConsole() {
		assertThat(this.mvc.get().uri("/console")).hasRedirectedUrl("/");
		assertThat(console()).contains("Last requests", "Roll over");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/sessions/end?sid=x", "/console/clock/right",
			"/console/faults/withdraw?id=11111111-2222-4333-8444-555555555555", "/console/keys",
			"/console/faults/clear", "/console/clock" })
	void noOtherSiteTurnsTheKnobs(String path) {
		assertThat(this.mvc.post().uri(path).header(HttpHeaders.ORIGIN, "https://attacker.example")).hasStatus(400);
		assertThat(this.mvc.post().uri(path)).hasStatus(400);
	}

	private String console() {
		return new Answer(this.mvc.get().uri("/").exchange()).text();
	}

	private void press(String path, String... fields) {
		var request = this.mvc.post().uri(path).header(HttpHeaders.ORIGIN, origin());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		assertThat(request.exchange()).hasStatus(302);
	}

	private String origin() {
		return "http://127.0.0.1:9000";
	}

}
