package com.example.quartet.downstreamapi;

import java.time.Duration;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.WrongToken;
import com.example.identityemulator.junit.WrongTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The API with tokens that a provider issued.
 */
@EntraEmulator(registrations = "../registrations")
@SpringBootTest(properties = "quartet.identity.authority=${entra-emulator.authority}")
@AutoConfigureMockMvc
class EmulatedProviderTests {

	private static final String ALICE = "alice@contoso.onmicrosoft.com";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	private static final String DOWNSTREAM_API = "80820000-0000-4000-8000-000000000003";

	@Autowired
	MockMvcTester api;

	Emulator emulator;

	@BeforeEach
	void meet(Emulator emulator, @Autowired JdbcClient database) {
		this.emulator = emulator;
		database.sql("delete from profile").update();
	}

	@Test
	void aPersonsProfileIsMadeOfTheirToken() {
		assertThat(get("/api/me", alicesToken())).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"displayName":"Alice Adams","userPrincipalName":"alice@contoso.onmicrosoft.com",
				"caller":{"app":"80810000-0000-4000-8000-000000000002","appOnly":false}}""");
	}

	@Test
	void aGuestOfAnotherTenantIsNotExpectedHere() {
		String token = this.emulator.token()
			.of(ALICE)
			.in("fabrikam.onmicrosoft.com")
			.by(TODO_API)
			.to(DOWNSTREAM_API, "Profile.Read");
		assertThat(get("/api/me", token)).hasStatus(401);
	}

	// region daemon
	@Test
	void anApplicationReadsProfilesOnlyWithTheRole() {
		String profile = "/api/users/a11ce000-0000-4000-a000-00000000c001";
		get("/api/me", alicesToken());
		assertThat(get(profile, tokenOf("80840000-0000-4000-8000-000000000004"))).hasStatusOk();
		assertThat(get(profile, tokenOf("80850000-0000-4000-8000-000000000005"))).hasStatus4xxClientError();
	}
	// endregion

	@Test
	void aTokenThatExpiredElsewhereIsOverHereToo() {
		this.emulator.setClockAhead(Duration.ofHours(-2));
		assertThat(get("/api/me", alicesToken())).hasStatus(401);
	}

	@ParameterizedTest
	@WrongTokens(user = ALICE, client = TODO_API, api = DOWNSTREAM_API, scopes = "Profile.Read")
	void everyWrongTokenIsRefused(WrongToken token) {
		assertThat(get("/api/me", token.token())).hasStatus(401);
	}

	private String alicesToken() {
		return this.emulator.token().of(ALICE).by(TODO_API).to(DOWNSTREAM_API, "Profile.Read");
	}

	private String tokenOf(String application) {
		return this.emulator.token().of(application).to(DOWNSTREAM_API);
	}

	private MvcTestResult get(String path, String token) {
		return this.api.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
