package com.example.identityemulator.web;

import java.time.Duration;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class PublicClientTests {

	private static final String VERIFIER = "0123456789012345678901234567890123456789012";

	private static final String SCOPE = "openid offline_access api://" + Names.ORDERS_API + "/Orders.Read";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost", "http://localhost:49152", "http://localhost:49152/" })
	void aProgramMayListenOnAnyPort(String redirectUri) {
		this.browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PROGRAM, "redirect_uri", redirectUri,
				"scope", SCOPE, "response_mode", "form_post", "code_challenge", VERIFIER);
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.text()).contains("action=\"" + redirectUri + "\"");
		Map<String, Object> tokens = this.tokens
			.post(Names.CONTOSO, "grant_type", "authorization_code", "client_id", RegistrationsWithMore.PROGRAM,
					"redirect_uri", redirectUri, "code", answer.fields().get("code"), "code_verifier", VERIFIER)
			.json();
		assertThat(Answer.claims((String) tokens.get("access_token")).getClaim("azpacr")).isEqualTo("0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost.attacker.example", "https://localhost", "http://localhost:80/path",
			"http://localhost@attacker.example/" })
	void aProgramDoesNotListenAnywhereElse(String redirectUri) {
		assertThat(this.browser
			.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PROGRAM, "redirect_uri", redirectUri)
			.text()).contains("AADSTS50011");
	}

	@Test
	void aPageRedeemsItsCodeItselfAndOnlyFromAnotherOrigin() {
		assertThat(redeemAsPage(code(), "http://localhost:8090").json()).containsKey("access_token");
		assertThat(redeemAsPage(code(), null).json("error_description")).startsWith("AADSTS9002327");
	}

	@Test
	void aPageNeedsAChallenge() {
		assertThat(this.browser
			.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri", "http://localhost:8090/",
					"scope", SCOPE)
			.parameters()
			.get("error_description")).startsWith("AADSTS9002325");
	}

	@Test
	void aProgramNeedsAChallengeToo() {
		assertThat(this.browser
			.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PROGRAM, "redirect_uri", "http://localhost",
					"scope", SCOPE)
			.parameters()
			.get("error_description")).startsWith("AADSTS900144").contains("code_challenge");
	}

	@Test
	void theImplicitFlowIsThereForWhoRegisteredIt() {
		this.browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri",
				"http://localhost:8090/", "scope", "openid api://" + Names.ORDERS_API + "/Orders.Read", "response_type",
				"id_token token", "nonce", "n1");
		Answer answer = this.browser.signIn(Names.BOB);
		assertThat(answer.location()).startsWith("http://localhost:8090/#");
		Map<String, String> tokens = answer.parameters();
		assertThat(tokens).containsEntry("token_type", "Bearer").containsEntry("expires_in", "3599");
		String hash = AccessTokenHash.compute(new BearerAccessToken(tokens.get("access_token")), JWSAlgorithm.RS256)
			.getValue();
		assertThat(Answer.claims(tokens.get("id_token")).getClaim("at_hash")).isEqualTo(hash);
	}

	@ParameterizedTest
	@ValueSource(strings = { "device_code", "urn:ietf:params:oauth:grant-type:device_code" })
	void aDeviceWaitsUntilSomebodyHasSignedIn(String grantType) {
		Map<String, Object> device = device();
		assertThat(device).containsEntry("verification_uri", "http://127.0.0.1:9000/devicelogin")
			.containsEntry("expires_in", 900)
			.containsKeys("interval", "message");
		String deviceCode = (String) device.get("device_code");
		assertThat(poll(grantType, deviceCode).json()).containsEntry("error", "authorization_pending");
		enter(device);
		assertThat(this.browser.signIn(Names.BOB).text()).contains("You are signed in", "A program");
		assertThat(poll(grantType, deviceCode).json()).containsKeys("access_token", "refresh_token", "id_token");
		assertThat(poll(grantType, deviceCode).json()).containsEntry("error", "expired_token");
	}

	@Test
	void aPersonIsAskedWhetherTheDeviceIsTheirs() {
		Map<String, Object> device = device();
		enter(device);
		assertThat(this.browser.enter(Names.BOB).text()).contains("Are you trying to sign in to A program?", Names.BOB);
		assertThat(poll("device_code", (String) device.get("device_code")).json()).containsEntry("error",
				"authorization_pending");
		this.browser.press("/cancel");
		assertThat(poll("device_code", (String) device.get("device_code")).json()).containsEntry("error",
				"authorization_declined");
	}

	@Test
	void whoCancelsDeclinesForTheDevice() {
		Map<String, Object> device = device();
		enter(device);
		assertThat(this.browser.press("/cancel").text()).contains("AADSTS65004");
		assertThat(poll("device_code", (String) device.get("device_code")).json()).containsEntry("error",
				"authorization_declined");
	}

	@Test
	void aDeviceCodeExpires() {
		Map<String, Object> device = device();
		this.clock.advance(Duration.ofMinutes(15));
		assertThat(poll("device_code", (String) device.get("device_code")).json()).containsEntry("error",
				"expired_token");
		this.browser.open("/devicelogin");
		assertThat(enter(device).text()).contains("That code did not work");
	}

	private Map<String, Object> device() {
		return new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/devicecode", Names.CONTOSO)
			.param("client_id", RegistrationsWithMore.PROGRAM)
			.param("scope", SCOPE)
			.exchange()).json();
	}

	private Answer enter(Map<String, Object> device) {
		this.browser.open("/devicelogin");
		return this.browser.press("/devicelogin", "user_code", ((String) device.get("user_code")).toLowerCase());
	}

	private Answer poll(String grantType, String deviceCode) {
		return this.tokens.post(Names.CONTOSO, "grant_type", grantType, "client_id", RegistrationsWithMore.PROGRAM,
				"device_code", deviceCode);
	}

	private String code() {
		this.browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri",
				"http://localhost:8090/", "scope", SCOPE, "code_challenge", VERIFIER, "prompt", "login");
		return this.browser.signIn(Names.BOB).parameters().get("code");
	}

	private Answer redeemAsPage(String code, String origin) {
		var request = this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
			.param("grant_type", "authorization_code")
			.param("client_id", RegistrationsWithMore.PAGE)
			.param("redirect_uri", "http://localhost:8090/")
			.param("code", code)
			.param("code_verifier", VERIFIER);
		if (origin != null) {
			request.header(HttpHeaders.ORIGIN, origin);
		}
		return new Answer(request.exchange());
	}

}
