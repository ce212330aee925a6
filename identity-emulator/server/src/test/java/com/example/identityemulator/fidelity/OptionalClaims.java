package com.example.identityemulator.fidelity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * What tokens say beyond the usual: to applications that registered or asked for more,
 * about guests, groups and second factors.
 */
@TestComponent
class OptionalClaims implements ObservedAnswers {

	private static final String MORE = """
			{"id_token":{"auth_time":{"essential":true}},"access_token":{"xms_cc":{"values":["cp1"]}}}""";

	private static final String SECOND_FACTOR = """
			{"id_token":{"acrs":{"essential":true,"value":"c1"}},"access_token":{"acrs":{"essential":true,"value":"c1"}}}""";

	private final MockMvcTester mvc;

	private final OptionalClaimsApp app;

	private final TokenEndpoint tokens;

	OptionalClaims(MockMvcTester mvc, OptionalClaimsApp app, TokenEndpoint tokens) {
		this.mvc = mvc;
		this.app = app;
		this.tokens = tokens;
	}

	@Override
	public Map<String, Supplier<Set<String>>> all() {
		return Map.of("Optional claims of an ID token", () -> {
			Set<String> claims = of("id_token");
			claims.addAll(claims(inFront(Names.CONTOSO, Names.ADA).get("id_token")));
			claims.addAll(claims(implicit().get("id_token")));
			return without(claims, "Claims of an ID token");
		}, "Optional claims of an access token",
				() -> without(of("access_token"), "Claims of a person's access token of version 2.0",
						"Claims of a person's access token of version 1.0"));
	}

	private Set<String> of(String token) {
		Browser guest = new Browser(this.mvc);
		this.app.authorize(guest, Names.FABRIKAM, "scope", "openid profile");
		String code = guest.signIn(Names.ALICE).parameters().get("code");
		Browser careful = new Browser(this.mvc);
		careful.authorize(Names.CONTOSO);
		careful.signIn(Names.BOB);
		careful.authorize(Names.CONTOSO, "claims", SECOND_FACTOR);
		List<Map<String, Object>> answers = List.of(this.app.signIn(Names.CONTOSO, Names.ALICE, "claims", MORE),
				this.app.signIn(Names.CONTOSO, Names.BOB),
				this.app
					.post(Names.FABRIKAM, "grant_type", "authorization_code", "code", code, "redirect_uri",
							"http://localhost:8091/")
					.json(),
				this.tokens.redeem(careful.showSecondFactor().parameters().get("code")).json());
		Set<String> claims = new TreeSet<>();
		answers.forEach((answer) -> claims.addAll(claims((String) answer.get(token))));
		return claims;
	}

	private Map<String, String> inFront(String tenant, String userName) {
		Browser browser = new Browser(this.mvc);
		this.app.authorize(browser, tenant, "response_type", "id_token", "nonce", "n1");
		return browser.signIn(userName).parameters();
	}

	private Map<String, String> implicit() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri",
				"http://localhost:8090/", "scope", "openid api://" + Names.ORDERS_API + "/Orders.Read", "response_type",
				"id_token token", "nonce", "n1");
		return browser.signIn(Names.BOB).parameters();
	}

	private static Set<String> without(Set<String> claims, String... tables) {
		Set<String> more = new TreeSet<>(claims);
		List.of(tables).forEach((table) -> more.removeAll(FidelityTable.all().get(table).present()));
		return more;
	}

	private static Set<String> claims(String token) {
		return Answer.claims(token).getClaims().keySet();
	}

}
