package com.example.identityemulator;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The application that the Conditional Access policies of the tests are about; which of
 * them applies depends on where a person says they are.
 */
@TestComponent
public class VaultApp {

	public static final String OPEN = "api://" + RegistrationsWithMore.VAULT + "/Vault.Open";

	public static final String ABROAD = location(1);

	public static final String HOME = location(2);

	public static final String FIELD = location(3);

	public static final String KIOSK = location(4);

	public static final String HEADQUARTERS = location(5);

	public static final String OWN_DESK = location(6);

	public static final String LIBRARY = location(7);

	private static final String REDIRECT_URI = "http://localhost:8093/";

	private final MockMvcTester mvc;

	private final TokenEndpoint tokens;

	VaultApp(MockMvcTester mvc, TokenEndpoint tokens) {
		this.mvc = mvc;
		this.tokens = tokens;
	}

	private static String location(int number) {
		return "10ca0000-0000-4000-8000-00000000000" + number;
	}

	public MockMvcTester mvc() {
		return this.mvc;
	}

	public Browser browser() {
		return new Browser(this.mvc);
	}

	public Answer authorize(Browser browser, String... changes) {
		List<String> parameters = new ArrayList<>(List.of("client_id", RegistrationsWithMore.VAULT, "redirect_uri",
				REDIRECT_URI, "scope", "openid offline_access " + OPEN));
		parameters.addAll(List.of(changes));
		return browser.authorize(Names.CONTOSO, parameters.toArray(String[]::new));
	}

	/** Enters the password, and says where the person is. */
	public Answer enter(Browser browser, String username, String location, String device) {
		Answer answer = browser.press("/sign-in", "username", username, "password", Names.PASSWORD, "location",
				location, "device", device);
		return agree(browser, answer);
	}

	public Answer agree(Browser browser, Answer answer) {
		return answer.text().contains("Permissions requested") ? browser.press("/consent") : answer;
	}

	public Answer signIn(String username, String location, String device) {
		Browser browser = browser();
		authorize(browser);
		return enter(browser, username, location, device);
	}

	public Answer redeem(Answer signedIn) {
		return post("grant_type", "authorization_code", "code", signedIn.parameters().get("code"), "redirect_uri",
				REDIRECT_URI);
	}

	public Answer refresh(String refreshToken) {
		return post("grant_type", "refresh_token", "refresh_token", refreshToken, "scope", OPEN);
	}

	private Answer post(String... fields) {
		List<String> all = new ArrayList<>(
				List.of("client_id", RegistrationsWithMore.VAULT, "client_secret", "a-vault-secret"));
		all.addAll(List.of(fields));
		return this.tokens.post(Names.CONTOSO, all.toArray(String[]::new));
	}

}
