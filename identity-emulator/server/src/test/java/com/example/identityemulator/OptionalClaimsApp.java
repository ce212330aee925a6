package com.example.identityemulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The application of {@link RegistrationsWithMore} that asked for everything there is.
 */
@TestComponent
public class OptionalClaimsApp {

	public static final String READ = "api://" + RegistrationsWithMore.CURIOUS_API + "/Read";

	private static final String REDIRECT_URI = "http://localhost:8091/";

	private final MockMvcTester mvc;

	private final TokenEndpoint tokens;

	OptionalClaimsApp(MockMvcTester mvc, TokenEndpoint tokens) {
		this.mvc = mvc;
		this.tokens = tokens;
	}

	/** Signs a person in and redeems the code; name-value pairs change the sign-in. */
	public Map<String, Object> signIn(String tenant, String username, String... changes) {
		Browser browser = new Browser(this.mvc);
		authorize(browser, tenant, changes);
		return redeem(browser.signIn(username).parameters().get("code")).json();
	}

	public Answer authorize(Browser browser, String tenant, String... changes) {
		List<String> parameters = new ArrayList<>(List.of("client_id", RegistrationsWithMore.CURIOUS, "redirect_uri",
				REDIRECT_URI, "scope", "openid profile offline_access " + READ));
		parameters.addAll(List.of(changes));
		return browser.authorize(tenant, parameters.toArray(String[]::new));
	}

	public Answer redeem(String code) {
		return post(Names.CONTOSO, "grant_type", "authorization_code", "code", code, "redirect_uri", REDIRECT_URI);
	}

	public Answer post(String tenant, String... fields) {
		List<String> all = new ArrayList<>(List.of("client_id", RegistrationsWithMore.CURIOUS, "client_secret",
				RegistrationsWithMore.CURIOUS_SECRET));
		all.addAll(List.of(fields));
		return this.tokens.post(tenant, all.toArray(String[]::new));
	}

}
