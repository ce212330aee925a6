package com.example.quartet.workshop.lab.attack;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/**
 * Gives out browsers that have never been anywhere, and knows one person's password.
 */
class AttackBrowsers {

	// one of the emulator's sample people, who has consented to everything already
	private static final String NAME = "bob@contoso.onmicrosoft.com";

	private static final String PASSWORD = "Passw0rd!";

	private final ClientHttpRequestFactoryBuilder<?> connections;

	private final HttpClientSettings settings;

	private final IdentityProperties provider;

	AttackBrowsers(ClientHttpRequestFactoryBuilder<?> connections, HttpClientSettings settings,
			IdentityProperties provider) {
		this.connections = connections;
		this.settings = settings.withRedirects(HttpRedirects.DONT_FOLLOW).withCookieHandling(HttpCookieHandling.ENABLE);
		this.provider = provider;
	}

	AttackBrowser fresh(AttackTarget target) {
		return new AttackBrowser(RestClient.builder().requestFactory(this.connections.build(this.settings)).build(),
				target.language());
	}

	/**
	 * Begins to sign in, gives the password, and stops where the provider's answer would
	 * be posted.
	 * @param browser whose
	 * @param signIn the link
	 * @return the fields of the answer
	 */
	Map<String, String> answer(AttackBrowser browser, String signIn) {
		AttackResponse page = browser.open(browser.open(signIn).location());
		for (String step : List.of("/sign-in", "/consent")) {
			String flow = page.hiddenFields().get("flow");
			if (flow != null) {
				page = browser.post(this.provider.authority() + step,
						Map.of("flow", flow, "username", NAME, "password", PASSWORD));
			}
		}
		return page.hiddenFields();
	}

}
