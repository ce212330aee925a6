package com.example.identityemulator;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The token endpoint, as the applications of the repository call it.
 */
@TestComponent
public class TokenEndpoint {

	private final MockMvcTester mvc;

	@Autowired
	TokenEndpoint(MockMvcTester mvc) {
		this.mvc = mvc;
	}

	public Answer post(String tenant, String... fields) {
		var request = this.mvc.post().uri("/{tenant}/oauth2/v2.0/token", tenant);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return new Answer(request.exchange());
	}

	public Answer redeem(String code) {
		return post(Names.CONTOSO, "grant_type", "authorization_code", "code", code, "redirect_uri", Names.REDIRECT_URI,
				"client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
	}

	public Answer refresh(String refreshToken, String... more) {
		String[] fields = { "grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", Names.WEB_APP,
				"client_secret", Names.WEB_APP_SECRET };
		String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
		System.arraycopy(more, 0, all, fields.length, more.length);
		return post(Names.CONTOSO, all);
	}

	public Answer daemon(String tenant, String api) {
		return post(tenant, "grant_type", "client_credentials", "client_id", Names.DAEMON, "client_secret",
				Names.DAEMON_SECRET, "scope", "api://" + api + "/.default");
	}

	public Answer onBehalfOf(String assertion, String scope) {
		return post(Names.CONTOSO, "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "requested_token_use",
				"on_behalf_of", "assertion", assertion, "scope", scope, "client_id", Names.ORDERS_API, "client_secret",
				Names.ORDERS_API_SECRET);
	}

	/** The code that Bob, who need not be asked, brings to the web app. */
	public String codeOfBob(String... changes) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, changes);
		return browser.signIn(Names.BOB).parameters().get("code");
	}

	/** What the web app holds after a person has signed in. */
	public Answer signIn(String username) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		return redeem(browser.signIn(username).parameters().get("code"));
	}

	public static void refused(Answer answer, int status, String error, int number) {
		assertThat(answer.json()).containsEntry("error", error).containsEntry("error_codes", List.of(number));
		assertThat(answer.status()).isEqualTo(status);
	}

}
