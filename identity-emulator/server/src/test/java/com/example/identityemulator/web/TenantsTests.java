package com.example.identityemulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.RegistrationsWithMore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class TenantsTests {

	private static final String ID_TOKEN = "openid profile offline_access";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void aGuestsTokenNamesTheIssuerAtHomeAndTheSamePersonInClientInfo() {
		this.app.authorize(this.browser, Names.FABRIKAM, "scope", ID_TOKEN, "client_info", "1");
		Map<String, String> answer = this.browser.signIn(Names.ALICE).parameters();
		Map<String, Object> claims = claims(redeem(Names.FABRIKAM, answer.get("code")));
		assertThat(claims).containsEntry("oid", Names.ALICES_ID_IN_FABRIKAM)
			.containsEntry("tid", Names.FABRIKAM)
			.containsEntry("acct", 1L)
			.containsEntry("email", Names.ALICE)
			.containsEntry("idp", "http://127.0.0.1:9000/sts/" + Names.CONTOSO + "/");
		assertThat(clientInfo(answer.get("client_info")))
			.isEqualTo(Map.of("uid", Names.ALICES_ID, "utid", Names.CONTOSO));
	}

	@Test
	void aRefreshTokenReachesTheTenantsWhereThePersonIsAGuest() {
		this.app.authorize(this.browser, Names.FABRIKAM, "scope", ID_TOKEN);
		this.browser.signIn(Names.ALICE);
		String atHome = (String) this.app.signIn(Names.CONTOSO, Names.ALICE, "scope", ID_TOKEN).get("refresh_token");
		Map<String, Object> claims = claims(refresh(Names.FABRIKAM, atHome));
		assertThat(claims).containsEntry("tid", Names.FABRIKAM).containsEntry("oid", Names.ALICES_ID_IN_FABRIKAM);
		assertThat(claims(refresh("common", atHome))).containsEntry("tid", Names.CONTOSO);
	}

	@Test
	void aRefreshTokenReachesNoTenantWhereNobodyKnowsThePerson() {
		String bobs = (String) this.app.signIn(Names.CONTOSO, Names.BOB, "scope", ID_TOKEN).get("refresh_token");
		Answer answer = refresh(Names.FABRIKAM, bobs);
		assertThat(answer.json()).containsEntry("error", "invalid_grant");
		assertThat(answer.json("error_description")).startsWith("AADSTS50020");
	}

	@Test
	void anApiOfOneOrganisationDoesNotExistInAnother() {
		this.app.authorize(this.browser, Names.FABRIKAM);
		assertThat(this.browser.enter(Names.FRIDA).parameters()).containsEntry("error", "invalid_resource");
	}

	@Test
	void whoIsNotAssignedStaysOnOurPage() {
		String[] club = { "client_id", RegistrationsWithMore.CLUB, "redirect_uri", "http://localhost:8092/", "scope",
				"openid" };
		this.browser.authorize(Names.CONTOSO, club);
		assertThat(this.browser.enter(Names.BOB).text()).contains("AADSTS50105", "A club");
		Browser alices = new Browser(this.mvc);
		alices.authorize(Names.CONTOSO, club);
		assertThat(alices.signIn(Names.ALICE).location()).startsWith("http://localhost:8092/?code=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "consumers", Names.PERSONAL, "common" })
	void personalAccountsAreServedUnderEachOfTheirNames(String tenant) {
		this.app.authorize(this.browser, tenant, "scope", ID_TOKEN);
		Answer answer = redeem(tenant, this.browser.signIn(Names.DAVE).parameters().get("code"));
		assertThat(claims(answer)).containsEntry("tid", Names.PERSONAL)
			.containsEntry("iss", "http://127.0.0.1:9000/" + Names.PERSONAL + "/v2.0");
		assertThat(this.browser.open("/" + tenant + "/oauth2/v2.0/logout?logout_hint=" + Names.DAVE).text())
			.contains("You are signed out", "http://localhost:8091/logout?sid=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "consumers", Names.PERSONAL })
	void nobodyIsAnAdministratorOfPersonalAccounts(String tenant) {
		this.browser.open("/" + tenant + "/adminconsent?redirect_uri=http://localhost:8091/&client_id="
				+ RegistrationsWithMore.CURIOUS);
		Answer answer = this.browser.enter(Names.DAVE);
		assertThat(answer.parameters().get("error_description")).startsWith("AADSTS90094");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/oauth2/v2.0/authorize", "/oauth2/v2.0/logout", "/adminconsent", "/my-apps",
			"/v2.0/.well-known/openid-configuration", "/discovery/v2.0/keys" })
	void anUnknownTenantHasNoAddress(String path) {
		Answer answer = this.browser.open("/nowhere.example" + path);
		assertThat(answer.text()).contains("AADSTS90002");
		assertThat(answer.status()).isEqualTo(400);
	}

	@Test
	void aDomainHintMayNameTheKindOfAccount() {
		this.app.authorize(this.browser, "common", "scope", ID_TOKEN);
		this.browser.signIn(Names.DAVE);
		assertThat(this.app.authorize(this.browser, "common", "scope", ID_TOKEN, "domain_hint", "organizations").text())
			.contains("id=\"password\"");
		assertThat(this.app.authorize(this.browser, "common", "scope", ID_TOKEN, "domain_hint", "consumers").location())
			.contains("code=");
	}

	private Answer redeem(String tenant, String code) {
		return this.app.post(tenant, "grant_type", "authorization_code", "code", code, "redirect_uri",
				"http://localhost:8091/");
	}

	private Answer refresh(String tenant, String refreshToken) {
		return this.app.post(tenant, "grant_type", "refresh_token", "refresh_token", refreshToken);
	}

	private Map<String, Object> claims(Answer answer) {
		return Answer.claims(answer.json("id_token")).getClaims();
	}

	private Map<?, ?> clientInfo(String encoded) {
		byte[] json = Base64.getUrlDecoder().decode(encoded.getBytes(StandardCharsets.US_ASCII));
		return JsonMapper.shared().readValue(json, Map.class);
	}

}
