package com.example.quartet.webapp.connect;

import java.util.List;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class ConnectControllerTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor frida;

	@Autowired
	private Visitor mallory;

	@Autowired
	private StandIn provider;

	@Test
	void anAdministratorWhoCannotSignInYetMayConnect() {
		assertThat(this.frida.opens("/connect")).hasStatusOk().bodyText().contains("Connect your organisation");
	}

	@Test
	void theOrganisationOfThePersonIsFilledIn() {
		assertThat(this.frida.opens("/connect")).bodyText().doesNotContain(StandIn.CONTOSO);
		assertThat(this.frida.opens("/connect?tenant=" + FABRIKAM)).bodyText().contains("value=\"" + FABRIKAM);
		assertThat(this.frida.signsIn().opens("/connect")).bodyText().contains("value=\"" + StandIn.CONTOSO);
	}

	@Test
	void theAdministratorIsSentToTheirOwnDirectory() {
		assertThat(leave("web-app", "fabrikam.example")).hasStatus(302)
			.redirectedUrl()
			.startsWith(this.provider.address() + "/fabrikam.example/adminconsent?client_id=" + StandIn.WEB_APP
					+ "&redirect_uri=http%3A%2F%2Flocalhost%2Fconnect%2Freturn&state=");
	}

	@Test
	void withoutADirectoryItIsChosenAtTheProvider() {
		assertThat(leave("web-app", "")).redirectedUrl()
			.contains("/organizations/adminconsent?client_id=" + StandIn.WEB_APP);
	}

	@Test
	void whatIsNoDirectoryGoesNowhere() {
		assertThat(leave("web-app", "../../evil")).hasStatus(422).bodyText().contains("neither a domain nor");
		assertThat(leave("nobody", "x.example")).hasStatus(404);
	}

	@Test
	void nobodyIsSentAwayByAForgedForm() {
		assertThat(this.mvc.post().uri("/connect/web-app").param("tenant", "x.example")).hasStatus(403);
	}

	@Test
	void aTokenProvesTheConnection() {
		tokenFor(FABRIKAM);
		assertThat(comeBack("web-app", FABRIKAM)).hasStatusOk()
			.bodyText()
			.contains("It is connected", FABRIKAM, "Todo.Read.All", "has to let your organisation in");
	}

	@Test
	void theTenantParameterIsNotBelieved() {
		tokenFor(StandIn.CONTOSO);
		this.provider.answers("POST /" + FABRIKAM + "/oauth2/v2.0/token", 400,
				"{\"error\":\"unauthorized_client\",\"error_description\":\"AADSTS700016: not found\"}");
		assertThat(comeBack("web-app", FABRIKAM)).bodyText()
			.contains("We could not confirm it", "AADSTS700016")
			.doesNotContain("It is connected");
	}

	@Test
	void aTokenOfAnotherTenantProvesNothing() {
		this.provider.answers("POST /" + FABRIKAM + "/oauth2/v2.0/token", 200, token(StandIn.CONTOSO));
		assertThat(comeBack("web-app", FABRIKAM)).bodyText().contains("We could not confirm it");
	}

	@Test
	void aTenantThatIsNoGuidIsNotEvenAsked() {
		assertThat(comeBack("web-app", "../common")).bodyText().contains("We could not confirm it");
		assertThat(this.provider.redemptions()).isZero();
	}

	// region daemon
	@Test
	void withoutTheDaemonsSecretThePageSaysThatNobodyTried() {
		assertThat(comeBack("daemon", FABRIKAM)).bodyText().contains("so it did not try");
	}
	// endregion

	@Test
	void aRefusalCountsAlthoughItAlsoSaysTrue() {
		String state = state("web-app");
		assertThat(this.frida.opens("/connect/return?error=access_denied&error_description=AADSTS65004<b>&"
				+ "admin_consent=True&tenant=" + FABRIKAM + "&state=" + state))
			.hasStatus(403)
			.bodyText()
			.contains("It was not connected", "AADSTS65004&lt;b&gt;");
		assertThat(this.provider.redemptions()).isZero();
	}

	@Test
	void theOldDocumentsRefusalIsUnderstoodToo() {
		assertThat(this.frida.opens("/connect/return?error=permission_denied&state=" + state("web-app"))).hasStatus(403)
			.bodyText()
			.contains("It was not connected");
	}

	@Test
	void anAnswerCountsOnceAndOnlyWhereItWasAsked() {
		tokenFor(FABRIKAM);
		String answer = "/connect/return?admin_consent=True&tenant=" + FABRIKAM + "&state=" + state("web-app");
		assertThat(this.mallory.opens(answer)).hasStatus(400);
		assertThat(this.frida.opens(answer)).hasStatusOk();
		assertThat(this.frida.opens(answer)).hasStatus(400).bodyText().doesNotContain(FABRIKAM);
	}

	@Test
	void aConsentThatNobodyHereAskedForIsThankedFor() {
		assertThat(this.frida.opens("/login/oauth2/code/entra?admin_consent=True&tenant=" + FABRIKAM)).hasStatusOk()
			.bodyText()
			.contains("your organisation has agreed")
			.doesNotContain(FABRIKAM);
	}

	private MvcTestResult leave(String application, String tenant) {
		return this.frida.sends("/connect/" + application, Map.of("tenant", tenant));
	}

	private String state(String application) {
		String address = leave(application, "fabrikam.example").getResponse().getRedirectedUrl();
		return UriComponentsBuilder.fromUriString(address).build().getQueryParams().getFirst("state");
	}

	private MvcTestResult comeBack(String application, String tenant) {
		return this.frida.opens("/connect/return?admin_consent=True&tenant=" + tenant + "&state=" + state(application));
	}

	private void tokenFor(String tid) {
		this.provider.answers("POST /" + tid + "/oauth2/v2.0/token", 200, token(tid));
	}

	private String token(String tid) {
		return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"%s\"}".formatted(this.provider
			.idToken("x", (claims) -> claims.claim("tid", tid).claim("roles", List.of("Todo.Read.All"))));
	}

}
