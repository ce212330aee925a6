package com.example.quartet.todoapi;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.EntraFault;
import com.example.identityemulator.junit.WrongToken;
import com.example.identityemulator.junit.WrongTokens;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API with tokens that an identity provider issued.
 */
@EntraEmulator(registrations = "../registrations")
@SpringBootTest(properties = {
		// region downstream
		"quartet.identity.client.secret=todo-api-secret-for-the-emulator-alone",
		// endregion
		"quartet.identity.authority=${entra-emulator.authority}" })
@AutoConfigureMockMvc
// region downstream
@ContextConfiguration(initializers = DownstreamStandIn.class)
// endregion
class EmulatedProviderTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	// region downstream
	private static final String DOWNSTREAM_API = "80820000-0000-4000-8000-000000000003";

	// endregion

	@Autowired
	MockMvcTester api;

	Emulator emulator;

	@BeforeEach
	void meet(Emulator emulator) {
		this.emulator = emulator;
		// region downstream
		DownstreamStandIn.reset();
		// endregion
	}

	// region downstream
	@Test
	void aPersonsTokenIsTradedForOneOfTheSamePerson() throws Exception {
		assertThat(get("/api/me", tokenOf("bob@contoso.onmicrosoft.com"))).hasStatusOk();
		String sent = DownstreamStandIn.calls.get(0).substring("Bearer ".length());
		JWTClaimsSet claims = SignedJWT.parse(sent).getJWTClaimsSet();
		assertThat(claims.getAudience()).containsExactly(DOWNSTREAM_API);
		assertThat(claims.getStringClaim("azp")).isEqualTo(TODO_API);
		assertThat(claims.getStringClaim("oid")).isEqualTo("b0b00000-0000-4000-a000-00000000c002");
		assertThat(claims.getStringClaim("scp")).isEqualTo("Profile.Read");
	}
	// endregion

	// region downstream
	@Test
	void whoHasNotAgreedIsAsked() {
		MvcTestResult answer = get("/api/me", tokenOf("alice@contoso.onmicrosoft.com"));
		assertThat(answer).hasStatus(403);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).contains("error=\"consent_required\"",
				"authorization_uri=\"" + this.emulator.authority());
	}
	// endregion

	// region downstream
	@Test
	@EntraFault(error = 7000222, endpoint = "token")
	void anExpiredSecretOfOursIsNotThePersonsFault() {
		assertThat(get("/api/me", tokenOf("bob@contoso.onmicrosoft.com"))).hasStatusOk()
			.bodyText()
			.contains("the identity provider gave us no token for it");
	}
	// endregion

	@Test
	void aTokenOfTheNextKeyIsAcceptedAtOnce() {
		assertThat(get("/api/todos", tokenOf("bob@contoso.onmicrosoft.com"))).hasStatusOk();
		this.emulator.rollKeysOver();
		assertThat(get("/api/todos", tokenOf("bob@contoso.onmicrosoft.com"))).hasStatusOk();
	}

	// region daemon
	@Test
	void anApplicationSeesWhatItsRolesAllow() {
		assertThat(get("/api/todos", this.emulator.token().of("80840000-0000-4000-8000-000000000004").to(TODO_API)))
			.hasStatusOk();
		assertThat(get("/api/todos", this.emulator.token().of("80850000-0000-4000-8000-000000000005").to(TODO_API)))
			.hasStatus4xxClientError();
	}
	// endregion

	// region downstream
	@Test
	void aTokenForAnotherApiIsNotForUs() {
		assertThat(get("/api/todos",
				this.emulator.token().of("bob@contoso.onmicrosoft.com").by(WEB_APP).to(DOWNSTREAM_API, "Profile.Read")))
			.hasStatus(401);
	}
	// endregion

	@ParameterizedTest
	@WrongTokens(user = "bob@contoso.onmicrosoft.com", client = WEB_APP, api = TODO_API, scopes = "Todo.Read")
	void everyWrongTokenIsRefused(WrongToken token) {
		assertThat(get("/api/todos", token.token())).hasStatus(401);
	}

	private String tokenOf(String person) {
		return this.emulator.token().of(person).by(WEB_APP).to(TODO_API, "Todo.Read");
	}

	private MvcTestResult get(String path, String token) {
		return this.api.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
