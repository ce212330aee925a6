package com.example.identityemulator.errors;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.protocol.AadstsError;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What people do, and what they cannot do, at the pages.
 */
@TestComponent
class PersonsProvocations implements Provocations {

	private static final String ADMIN_CONSENT = "/" + Names.CONTOSO + "/adminconsent?client_id=" + Names.DAEMON
			+ "&state=s&redirect_uri=http://localhost:8080/connect/return";

	private final MockMvcTester mvc;

	private final Map<AadstsError, Supplier<Answer>> all = new EnumMap<>(AadstsError.class);

	PersonsProvocations(MockMvcTester mvc) {
		this.mvc = mvc;
		this.all.put(AadstsError.ACCOUNT_DISABLED, () -> asked().enter(RegistrationsWithMore.SOMEBODY_WHO_LEFT));
		this.all.put(AadstsError.ACCOUNT_LOCKED, () -> guess(11));
		this.all.put(AadstsError.ADMIN_CONSENT_NEEDED, () -> at(ADMIN_CONSENT).enter(Names.BOB));
		this.all.put(AadstsError.CANCELED, () -> asked().press("/cancel"));
		this.all.put(AadstsError.CANCELED_BY_ADMIN, this::cancelAsAdministrator);
		this.all.put(AadstsError.CONSENT_PAGE_NEEDED, this::asSomebodyWhoHasNotAgreed);
		this.all.put(AadstsError.FLOW_LOST, () -> at("/").press("/sign-in", "flow", "x"));
		this.all.put(AadstsError.INVALID_CREDENTIALS, () -> guess(1));
		this.all.put(AadstsError.METHOD_NOT_ALLOWED,
				() -> new Browser(mvc).open("/" + Names.CONTOSO + "/oauth2/v2.0/token"));
		this.all.put(AadstsError.MORE_THAN_ONE_ACCOUNT, this::withTwoAccounts);
		this.all.put(AadstsError.NOT_ASSIGNED, this::asOneOfTooMany);
		this.all.put(AadstsError.STRONGER_SIGN_IN_NEEDED, this::weakly);
		this.all.put(AadstsError.USER_NOT_IN_TENANT, () -> asked().enter(Names.FRIDA));
	}

	@Override
	public Map<AadstsError, Supplier<Answer>> all() {
		return this.all;
	}

	private Browser asked(String... changes) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, changes);
		return browser;
	}

	private Browser at(String address) {
		Browser browser = new Browser(this.mvc);
		browser.open(address);
		return browser;
	}

	private Answer guess(int times) {
		String somebody = "somebody-tried-%d-times@contoso.onmicrosoft.com".formatted(times);
		Browser browser = asked();
		Answer answer = null;
		for (int i = 0; i < times; i++) {
			answer = browser.press("/sign-in", "username", somebody, "password", "guess");
		}
		return answer;
	}

	private Answer cancelAsAdministrator() {
		Browser ada = at(ADMIN_CONSENT + "&legacy_errors=1");
		ada.enter(Names.ADA);
		return ada.press("/cancel");
	}

	private Answer asSomebodyWhoHasNotAgreed() {
		String[] changes = { "client_id", RegistrationsWithMore.CURIOUS, "redirect_uri", "http://localhost:8091/",
				"scope", "openid api://" + Names.ORDERS_API + "/Orders.Read" };
		Browser ada = asked(changes);
		ada.enter(Names.ADA);
		return silently(ada, changes);
	}

	private Answer withTwoAccounts() {
		Browser browser = asked();
		browser.enter(Names.BOB);
		browser.authorize(Names.CONTOSO, "prompt", "login");
		browser.enter(Names.ALICE);
		return silently(browser);
	}

	private Answer asOneOfTooMany() {
		return asked("client_id", RegistrationsWithMore.CLUB, "redirect_uri", "http://localhost:8092/", "scope",
				"openid")
			.enter(Names.BOB);
	}

	private Answer weakly() {
		Browser bob = asked();
		bob.enter(Names.BOB);
		return silently(bob, "claims", "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
	}

	private static Answer silently(Browser browser, String... changes) {
		String[] all = Arrays.copyOf(changes, changes.length + 2);
		all[changes.length] = "prompt";
		all[changes.length + 1] = "none";
		return browser.authorize(Names.CONTOSO, all);
	}

}
