package com.example.identityemulator.portal;

import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.signin.SignInReset;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class PortalRevocationsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	Directory directory;

	@Autowired
	PortalForms portal;

	@Autowired
	Registrations registrations;

	@Autowired
	TestClock clock;

	@Autowired
	SignInReset reset;

	@Test
	void aNewPasswordEndsTheSessionsAndRefreshTokensFromBefore() throws InterruptedException {
		this.portal.addCarol();
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		Map<String, Object> held = this.tokens
			.redeem(browser.signIn("carol@contoso.onmicrosoft.com").parameters().get("code"))
			.json();
		String id = this.directory.account("carol@contoso.onmicrosoft.com").orElseThrow().id().toString();
		Map<String, String> form = new LinkedHashMap<>(this.portal.formOf("/console/directory/people/" + id));
		form.put("password", "An0ther!");
		form.put("accountEnabled", "true");
		Thread.sleep(5);
		this.portal.post("/console/directory/people", form);
		TokenEndpoint.refused(this.tokens.refresh((String) held.get("refresh_token")), 400, "invalid_grant", 50173);
		assertThat(browser.authorize(Names.CONTOSO).text()).contains("id=\"password\"");
	}

	@Test
	void aDisabledPersonsRefreshTokenIsRefused() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		Map<String, String> form = new LinkedHashMap<>(
				this.portal.formOf("/console/directory/people/" + Names.BOBS_ID));
		form.remove("accountEnabled");
		this.portal.post("/console/directory/people", form);
		TokenEndpoint.refused(this.tokens.refresh(refreshToken), 400, "invalid_grant", 50057);
	}

	@Test
	void aResetForgetsARevocationThatTheClockHasLeftInTheFuture() {
		this.clock.advance(Duration.ofHours(1));
		Map<String, String> form = new LinkedHashMap<>(
				this.portal.formOf("/console/directory/people/" + Names.BOBS_ID));
		form.remove("accountEnabled");
		this.portal.post("/console/directory/people", form);
		this.registrations.reload();
		this.clock.reset();
		this.reset.run();
		assertThat(this.tokens.refresh(this.tokens.signIn(Names.BOB).json("refresh_token")).status()).isEqualTo(200);
	}

	@Test
	void graphChallengesAClientThatDeclaredCp1OnceThePersonHasAnotherPassword() throws InterruptedException {
		String cp1 = graphToken("claims", "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}");
		String other = graphToken();
		assertThat(me(cp1).status()).isEqualTo(200);
		Map<String, String> form = new LinkedHashMap<>(
				this.portal.formOf("/console/directory/people/" + Names.BOBS_ID));
		form.put("password", "An0ther!");
		form.put("accountEnabled", "true");
		Thread.sleep(1000);
		this.portal.post("/console/directory/people", form);
		Answer challenge = me(cp1);
		assertThat(challenge.status()).isEqualTo(401);
		String header = challenge.header(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(header).contains("error=\"insufficient_claims\"");
		String claims = new String(
				Base64.getDecoder().decode(header.replaceFirst(".*claims=\"", "").replace("\"", "")));
		assertThat(claims).startsWith("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"");
		assertThat(me(other).status()).as("without cp1 it counts until it ends").isEqualTo(200);
	}

	private String graphToken(String... changes) {
		return (String) this.app
			.signIn(Names.CONTOSO, Names.BOB,
					Stream.concat(Stream.of("scope", "openid User.Read"), Stream.of(changes)).toArray(String[]::new))
			.get("access_token");
	}

	private Answer me(String token) {
		return new Answer(
				this.mvc.get().uri("/v1.0/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange());
	}

}
