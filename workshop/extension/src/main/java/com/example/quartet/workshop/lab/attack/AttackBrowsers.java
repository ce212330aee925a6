package com.example.quartet.workshop.lab.attack;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.servicesupport.calls.BulkheadInterceptor;
import com.example.quartet.servicesupport.calls.OutgoingCallProperties;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpCookieHandling;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.web.client.RestClient;

/**
 * Gives out browsers that have never been anywhere, and knows the password of the sample
 * people.
 */
class AttackBrowsers {

	/** A sample person, who has consented to everything already. */
	static final String BOB = "bob@contoso.onmicrosoft.com";

	/** A sample person of another tenant. */
	static final String FRIDA = "frida@fabrikam.onmicrosoft.com";

	private static final String PASSWORD = "Passw0rd!";

	private final ClientHttpRequestFactoryBuilder<?> connections;

	private final HttpClientSettings settings;

	private final IdentityProperties provider;

	private final BulkheadInterceptor bulkhead;

	AttackBrowsers(ClientHttpRequestFactoryBuilder<?> connections, HttpClientSettings settings,
			IdentityProperties provider, OutgoingCallProperties calls) {
		this.connections = connections;
		this.settings = settings.withRedirects(HttpRedirects.DONT_FOLLOW).withCookieHandling(HttpCookieHandling.ENABLE);
		this.provider = provider;
		this.bulkhead = new BulkheadInterceptor(calls);
	}

	AttackBrowser fresh(AttackTarget target) {
		return new AttackBrowser(RestClient.builder()
			.requestFactory(this.connections.build(this.settings))
			.requestInterceptor(this.bulkhead)
			.build(), target.language());
	}

	/**
	 * Begins to sign in, gives the password, and stops where the provider's answer would
	 * be posted.
	 * @param browser whose
	 * @param signIn the link
	 * @return the fields of the answer
	 */
	Map<String, String> answer(AttackBrowser browser, String signIn) {
		return answerTo(browser, browser.open(signIn).location(), BOB);
	}

	/**
	 * The same for a request that the site has sent to the provider before.
	 * @param browser whose
	 * @param request the address at the provider
	 * @param person who gives the password
	 * @return the fields of the answer
	 */
	Map<String, String> answerTo(AttackBrowser browser, String request, String person) {
		AttackResponse page = browser.open(request);
		for (String step : List.of("/sign-in", "/consent")) {
			String flow = page.hiddenFields().get("flow");
			if (flow != null) {
				page = browser.post(this.provider.authority() + step,
						Map.of("flow", flow, "username", person, "password", PASSWORD));
			}
		}
		return page.hiddenFields();
	}

}
