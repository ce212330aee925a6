package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class AdminConsentTests {

	private static final String RETURN = "http://localhost:8080/connect/return";

	private static final String REQUEST = "/adminconsent?client_id=" + Names.DAEMON + "&state=12345&redirect_uri="
			+ RETURN;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void anAdministratorOfACustomerConnectsTheDaemon() {
		assertThat(this.tokens.daemon(Names.FABRIKAM, Names.ORDERS_API).json("error_description"))
			.startsWith("AADSTS700016");
		this.browser.open("/" + Names.FABRIKAM + REQUEST);
		assertThat(this.browser.enter(Names.FRIDA).text()).contains("Fabrikam", "Read all orders",
				"Read and change all orders", "Read all profiles", "as itself, without a user");
		Answer answer = this.browser.press("/consent");
		assertThat(answer.location()).startsWith(RETURN + "?");
		assertThat(answer.parameters()).containsEntry("tenant", Names.FABRIKAM)
			.containsEntry("state", "12345")
			.containsEntry("admin_consent", "True");
		String token = this.tokens.daemon(Names.FABRIKAM, Names.ORDERS_API).json("access_token");
		assertThat(Answer.claims(token).getClaim("tid")).isEqualTo(Names.FABRIKAM);
		assertThat(Answer.claims(token).getClaim("roles").toString()).contains("Orders.ReadWrite.All");
	}

	@Test
	void anAdministratorsConsentCoversTheApiBehindTheApiOfAKnownClient() {
		this.browser.open("/" + Names.FABRIKAM + REQUEST.replace(Names.DAEMON, Names.WEB_APP)
			.replaceFirst("redirect_uri=[^&]*", "redirect_uri=" + Names.REDIRECT_URI));
		assertThat(this.browser.enter(Names.FRIDA).text()).contains("Fabrikam", "Orders", "Profiles", "Read profiles");
		this.browser.press("/consent");
		String code = this.browser.authorize("organizations").parameters().get("code");
		Answer first = this.tokens.post("organizations", "grant_type", "authorization_code", "code", code,
				"redirect_uri", Names.REDIRECT_URI, "client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
		assertThat(this.tokens
			.post(Names.FABRIKAM, "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "requested_token_use",
					"on_behalf_of", "assertion", first.json("access_token"), "scope",
					"api://" + Names.PROFILES_API + "/Profile.Read", "client_id", Names.ORDERS_API, "client_secret",
					Names.ORDERS_API_SECRET)
			.json("access_token")).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "common", "organizations", "contoso.onmicrosoft.com" })
	void theTenantMayBeUnknownBeforehand(String tenant) {
		this.browser.open("/" + tenant + REQUEST);
		this.browser.enter(Names.ADA);
		assertThat(this.browser.press("/consent").parameters()).containsEntry("tenant", Names.CONTOSO);
	}

	@Test
	void todaysAddressNamesItsScopes() {
		Answer page = this.browser
			.open("/" + Names.CONTOSO + "/v2.0" + REQUEST + "&scope=api://" + Names.ORDERS_API + "/.default");
		assertThat(page.text()).contains("id=\"password\"");
		assertThat(this.browser.enter(Names.ADA).text()).contains("Read all orders");
	}

	@Test
	void nobodyButAnAdministratorGetsFurther() {
		this.browser.open("/" + Names.CONTOSO + REQUEST);
		assertThat(this.browser.enter(Names.BOB).parameters()).containsEntry("error", "access_denied")
			.hasEntrySatisfying("error_description", (text) -> assertThat(text).startsWith("AADSTS90094"))
			.doesNotContainKey("tenant");
	}

	@Test
	void cancellingStillSaysAdminConsent() {
		this.browser.open("/" + Names.CONTOSO + REQUEST);
		this.browser.enter(Names.ADA);
		assertThat(this.browser.press("/cancel").parameters()).containsEntry("error", "access_denied")
			.containsEntry("admin_consent", "True")
			.containsEntry("state", "12345")
			.hasEntrySatisfying("error_description", (text) -> assertThat(text).startsWith("AADSTS65004"))
			.doesNotContainKey("tenant");
	}

	@Test
	void theDocumentsAnswerCanBeAskedFor() {
		this.browser.open("/" + Names.CONTOSO + REQUEST + "&legacy_errors=1");
		this.browser.enter(Names.ADA);
		assertThat(this.browser.press("/cancel").parameters()).containsEntry("error", "permission_denied")
			.hasEntrySatisfying("error_description",
					(text) -> assertThat(text).contains("The admin canceled the request"))
			.doesNotContainKey("admin_consent");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/contoso", "/contoso/step-2" })
	void theAddressMayHaveMorePathSegments(String more) {
		assertThat(this.browser.open("/" + Names.CONTOSO + REQUEST + more).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "evil", "/../evil", "/..%2fevil", "/x?y=z", ".attacker.example/", "/%2e%2e/x" })
	void theAddressMayNotBeAnotherOne(String more) {
		assertThat(this.browser.open("/" + Names.CONTOSO + REQUEST + more).text()).contains("AADSTS50011");
	}

}
