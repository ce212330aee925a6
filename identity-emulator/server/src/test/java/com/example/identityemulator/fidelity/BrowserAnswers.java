package com.example.identityemulator.fidelity;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What comes back to an application through the browser.
 */
@TestComponent
class BrowserAnswers implements ObservedAnswers {

	private static final String CONSENT = "?scope=https://graph.microsoft.com/.default&state=12345"
			+ "&redirect_uri=http://localhost:8080/connect/return&client_id=" + Names.DAEMON;

	private final MockMvcTester mvc;

	BrowserAnswers(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return Map.of("Page of a form_post answer", () -> posted().fields().keySet(), "Claims of an ID token",
				() -> Answer.claims(posted().fields().get("id_token")).getClaims().keySet(),
				"Error of the authorize endpoint", this::errors, "Return of the admin consent address",
				() -> consent("/consent").parameters().keySet(), "Refusal of the admin consent address",
				() -> consent("/cancel").parameters().keySet());
	}

	private Answer posted() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "response_type", "code id_token", "response_mode", "form_post", "nonce", "n1",
				"client_info", "1", "scope", "openid profile email");
		return browser.signIn(Names.ADA);
	}

	/** Who cancels is told apart by a word of its own. */
	private Set<String> errors() {
		Browser browser = new Browser(this.mvc);
		Set<String> members = new TreeSet<>(browser.authorize(Names.CONTOSO, "prompt", "none").parameters().keySet());
		browser.authorize(Names.CONTOSO);
		members.addAll(browser.press("/cancel").parameters().keySet());
		return members;
	}

	private Answer consent(String button) {
		Browser browser = new Browser(this.mvc);
		browser.open("/" + Names.CONTOSO + "/v2.0/adminconsent" + CONSENT);
		browser.enter(Names.ADA);
		return browser.press(button);
	}

}
