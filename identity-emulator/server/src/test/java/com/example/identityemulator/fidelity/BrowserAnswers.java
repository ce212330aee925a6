package com.example.identityemulator.fidelity;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What comes back to an application through the browser.
 */
@TestComponent
class BrowserAnswers implements ObservedAnswers {

	private static final String CONSENT = "?scope=https://graph.microsoft.com/.default&state=12345"
			+ "&redirect_uri=http://localhost:8080/connect/return&client_id=" + Names.DAEMON;

	private static final String SIGN_OUT = "/" + Names.CONTOSO
			+ "/oauth2/v2.0/logout?post_logout_redirect_uri=http://localhost:8080/&state=42";

	private final MockMvcTester mvc;

	BrowserAnswers(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return Map.ofEntries(Map.entry("Answer of the authorize endpoint in a query", this::query),
				Map.entry("Answer of the implicit flow in a fragment", this::fragment),
				Map.entry("Page of a form_post answer", () -> posted().fields().keySet()),
				Map.entry("Client info", () -> clientInfo(posted().fields().get("client_info"))),
				Map.entry("Claims of an ID token",
						() -> Answer.claims(posted().fields().get("id_token")).getClaims().keySet()),
				Map.entry("Error of the authorize endpoint", this::errors),
				Map.entry("Return of the admin consent address", () -> consent("/consent").parameters().keySet()),
				Map.entry("Refusal of the admin consent address", () -> consent("/cancel").parameters().keySet()),
				Map.entry("Return of the sign-out address",
						() -> new Browser(this.mvc).open(SIGN_OUT).parameters().keySet()),
				Map.entry("Call of an application at sign-out", this::call));
	}

	private Set<String> query() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		return browser.signIn(Names.BOB).parameters().keySet();
	}

	private Set<String> fragment() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri",
				"http://localhost:8090/", "scope", "openid api://" + Names.ORDERS_API + "/Orders.Read", "response_type",
				"id_token token", "nonce", "n1");
		return browser.signIn(Names.BOB).parameters().keySet();
	}

	private static Set<String> clientInfo(String value) {
		return JsonMapper.shared().readValue(Base64.getUrlDecoder().decode(value), Map.class).keySet();
	}

	/** The frame of the page that signs out. */
	private Set<String> call() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		browser.signIn(Names.BOB);
		Matcher frame = Pattern.compile("<iframe[^>]*src=\"([^\"]+)\"").matcher(browser.open(SIGN_OUT).text());
		return frame.results()
			.map((found) -> UriComponentsBuilder.fromUriString(HtmlUtils.htmlUnescape(found.group(1))).build())
			.flatMap((address) -> address.getQueryParams().keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
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
