package com.example.identityemulator.token;

import java.util.List;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class Version1TokenTests {

	private static final String RESOURCE = "api://" + Names.ORDERS_API;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void anApplicationNamesItsApiByResource() {
		Answer answer = post("client_credentials", Names.DAEMON_SECRET, "resource", RESOURCE);
		JWTClaimsSet claims = Answer.claims(answer.json("access_token"));
		assertThat(claims.getClaims()).containsEntry("azp", Names.DAEMON).containsKey("roles");
		assertThat(answer.json())
			.containsOnlyKeys("token_type", "expires_in", "ext_expires_in", "expires_on", "not_before", "resource",
					"access_token")
			.containsEntry("token_type", "Bearer")
			.containsEntry("expires_in", "3599")
			.containsEntry("ext_expires_in", "3599")
			.containsEntry("expires_on", "" + claims.getExpirationTime().toInstant().getEpochSecond())
			.containsEntry("not_before", "" + claims.getNotBeforeTime().toInstant().getEpochSecond())
			.containsEntry("resource", RESOURCE);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
	}

	@Test
	void aSlashAtTheEndOfAResourceIsAsAsked() {
		Answer answer = post("client_credentials", Names.DAEMON_SECRET, "resource", "https://graph.microsoft.com/");
		assertThat(answer.json("resource")).isEqualTo("https://graph.microsoft.com/");
	}

	@ParameterizedTest
	@ValueSource(strings = { RegistrationsWithMore.WORKLOAD, "api://" + RegistrationsWithMore.WORKLOAD,
			"https://contoso.onmicrosoft.com/workload" })
	void theAudienceIsTheNameThatTheRequestUsed(String name) {
		Answer byScope = this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON,
				"client_secret", Names.DAEMON_SECRET, "scope", name + "/.default");
		Answer byResource = post("client_credentials", Names.DAEMON_SECRET, "resource", name);
		assertThat(List.of(byScope, byResource))
			.extracting((answer) -> Answer.claims(answer.json("access_token")).getAudience())
			.containsOnly(List.of(name));
	}

	@Test
	void aWrongSecretAndAnUnknownResourceAreRefused() {
		TokenEndpoint.refused(post("client_credentials", "wrong", "resource", RESOURCE), 401, "invalid_client",
				7000215);
		TokenEndpoint.refused(post("client_credentials", Names.DAEMON_SECRET, "resource", "api://nobody"), 400,
				"invalid_resource", 500011);
		TokenEndpoint.refused(post("client_credentials", Names.DAEMON_SECRET, "resource", ""), 400, "invalid_request",
				900144);
	}

	@ParameterizedTest
	@CsvSource({ "client_credentials, scope", "authorization_code, resource", "refresh_token, resource" })
	void anyOtherRequestIsToldWhatToUse(String grantType, String parameter) {
		Answer answer = post(grantType, Names.DAEMON_SECRET, parameter, RESOURCE);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("error_description")).contains("/" + Names.CONTOSO + "/oauth2/v2.0/token");
	}

	private Answer post(String grantType, String secret, String parameter, String api) {
		return new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/token", Names.CONTOSO)
			.param("grant_type", grantType)
			.param("client_id", Names.DAEMON)
			.param("client_secret", secret)
			.param(parameter, api)
			.exchange());
	}

}
