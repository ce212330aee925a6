package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.claims.CodeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class AuthorizeTests {

	@Autowired
	MockMvcTester mvc;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void aCodeComesBackByQueryUnlessAskedOtherwise() {
		this.browser.authorize(Names.CONTOSO);
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.location()).startsWith(Names.REDIRECT_URI + "?code=");
		assertThat(answer.parameters()).containsEntry("state", "a|b")
			.containsKey("session_state")
			.doesNotContainKey("iss");
	}

	@Test
	void anIdTokenComesBackByFragmentUnlessAskedOtherwise() {
		this.browser.authorize(Names.CONTOSO, "response_type", "id_token", "nonce", "n1");
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.location()).startsWith(Names.REDIRECT_URI + "#id_token=");
		JWTClaimsSet claims = Answer.claims(answer.parameters().get("id_token"));
		assertThat(claims.getClaim("nonce")).isEqualTo("n1");
		assertThat(claims.getAudience()).containsExactly(Names.WEB_APP);
		assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:9000/" + Names.CONTOSO + "/v2.0");
		assertThat(claims.getClaims())
			.containsKeys("oid", "tid", "sid", "uti", "rh", "name", "preferred_username", "email", "login_hint")
			.containsEntry("ver", "2.0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "code id_token", "id_token code" })
	void theHybridAnswerIsPostedAndBindsItsCode(String responseType) {
		this.browser.authorize(Names.CONTOSO, "response_type", responseType, "response_mode", "form_post", "nonce",
				"n1");
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.text()).contains("action=\"" + Names.REDIRECT_URI + "\"");
		assertThat(answer.fields()).containsOnlyKeys("code", "id_token", "state", "session_state");
		String hash = CodeHash.compute(new AuthorizationCode(answer.fields().get("code")), JWSAlgorithm.RS256)
			.getValue();
		assertThat(Answer.claims(answer.fields().get("id_token")).getClaim("c_hash")).isEqualTo(hash);
	}

	@Test
	void thePostingPageRunsOnlyItsOwnScriptAndPostsOnlyToTheApplication() {
		this.browser.authorize(Names.CONTOSO, "response_mode", "form_post");
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'nonce-",
				"form-action 'self' http://localhost:8080", "frame-ancestors 'none'");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.text()).contains("<button type=\"submit\" class=\"primary\">Continue</button>");
	}

	@Test
	void clientInfoComesAlongWhenAskedFor() {
		this.browser.authorize(Names.CONTOSO, "client_info", "1");
		assertThat(this.browser.signIn(Names.BOB).parameters()).containsKey("client_info");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					response_type | id_token token | unsupported_response_type | AADSTS700054: The provided value for the input parameter 'response_type' is not allowed for this client. Expected value is 'code'
					response_type | banana         | unsupported_response_type | AADSTS70005
					response_type |                | invalid_request           | AADSTS900144: The request body must contain the following parameter: 'response_type'
					response_type | id_token       | invalid_request           | AADSTS900144: The request body must contain the following parameter: 'nonce'
					response_mode | banana         | invalid_request           | AADSTS90023: Unsupported 'response_mode' value.
					prompt        | banana         | invalid_request           | AADSTS90023: Unsupported 'prompt' value.
					max_age       | banana         | invalid_request           | AADSTS90023
					scope         |                | invalid_request           | AADSTS900144: The request body must contain the following parameter: 'scope'
					scope         | openid api://nobody/Orders.Read | invalid_resource | AADSTS500011
					scope         | Orders.Fly       | invalid_client            | AADSTS650053: The application 'Shop' asked for scope 'Orders.Fly'
					request       | eyJ            | request_not_supported     | AADSTS90014
					request_uri   | https://x      | request_uri_not_supported | AADSTS90014
					code_challenge | short         | invalid_request           | AADSTS501491
					prompt        | none           | login_required            | AADSTS50058
					""")
	void aWrongRequestIsAnsweredToTheApplicationWithState(String name, String value, String error, String text) {
		Answer answer = this.browser.authorize(Names.CONTOSO, name, value);
		assertThat(answer.location()).startsWith(Names.REDIRECT_URI);
		assertThat(answer.parameters()).containsEntry("error", error).containsEntry("state", "a|b");
		assertThat(answer.parameters().get("error_description")).startsWith(text)
			.contains(" Trace ID: ", " Correlation ID: ", " Timestamp: ")
			.doesNotContain("\r", "\n");
		assertThat(answer.parameters().get("error_uri")).matches(".*/error\\?code=\\d+");
	}

	@Test
	void tokensNeverComeByQuery() {
		Answer answer = this.browser.authorize(Names.CONTOSO, "response_type", "id_token", "response_mode", "query",
				"nonce", "n1");
		assertThat(answer.location()).startsWith(Names.REDIRECT_URI + "#error=unsupported_response_mode");
	}

	@Test
	void anErrorIsPostedWhenTheAnswerWouldHaveBeen() {
		Answer answer = this.browser.authorize(Names.CONTOSO, "response_mode", "form_post", "prompt", "none");
		assertThat(answer.fields()).containsEntry("error", "login_required").containsEntry("state", "a|b");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			redirect_uri | http://localhost:8080/login/oauth2/code/entra/ | AADSTS50011
			redirect_uri | https://attacker.example/                      | AADSTS50011
			client_id    | 11111111-0000-4000-8000-000000000001           | AADSTS700016
			client_id    | nonsense                                       | AADSTS700016
			client_id    |                                                | AADSTS900144
			""")
	void withoutATrustedAddressTheErrorStaysHere(String name, String value, String text) {
		Answer answer = this.browser.authorize(Names.CONTOSO, name, value);
		assertThat(answer.location()).isNull();
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains(text, "Trace ID", "Correlation ID", "Timestamp");
	}

	@ParameterizedTest
	@CsvSource({ "common, AADSTS50194", Names.FABRIKAM + ", AADSTS700016", "consumers, AADSTS9002332" })
	void aSingleTenantApplicationExistsAtHomeOnly(String tenant, String text) {
		assertThat(this.browser.authorize(tenant, "client_id", Names.DAEMON_WITHOUT_ROLE).text()).contains(text);
	}

	@Test
	void withoutARedirectUriARegisteredOneIsTaken() {
		this.browser.authorize(Names.CONTOSO, "redirect_uri", null);
		assertThat(this.browser.signIn(Names.BOB).location()).startsWith(Names.REDIRECT_URI + "?code=");
	}

	@Test
	void aRepeatedParameterIsRefused() {
		Answer page = this.browser
			.open("/common/oauth2/v2.0/authorize?client_id=%s&redirect_uri=%s&redirect_uri=https://attacker.example"
				.formatted(Names.WEB_APP, Names.REDIRECT_URI));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.text()).contains("AADSTS9000411");
	}

	@Test
	void whatNobodyKnowsIsIgnored() {
		Answer page = this.browser.authorize(Names.CONTOSO, "x-client-SKU", "MSAL", "clidata", "1", "claims",
				"{\"id_token\":{\"login_hint\":null}}", "ui_locales", "nl", "display", "popup", "id_token_hint", "x");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("<title>Sign in");
	}

	@Test
	void aFormFromAnotherSiteBecomesARedirectSoThatTheCookieComesAlong() {
		Answer answer = new Answer(this.mvc.post()
			.uri("/common/oauth2/v2.0/authorize")
			.param("client_id", Names.WEB_APP)
			.param("state", "a b")
			.exchange());
		assertThat(answer.location())
			.isEqualTo("/common/oauth2/v2.0/authorize?client_id=" + Names.WEB_APP + "&state=a%20b");
	}

}
