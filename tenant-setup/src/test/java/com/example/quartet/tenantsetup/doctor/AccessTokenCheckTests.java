package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokenCheckTests {

	private static final String TENANT = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String TODO_API = "80810000-0000-4000-8000-000000000002";

	@ParameterizedTest
	@ValueSource(strings = { "api://" + TODO_API, TODO_API })
	void aTokenOfVersion1IsAcceptedForTheAppIdUriAndTheApplicationId(String audience) throws IOException {
		assertThat(run("1.0", audience, "/sts/" + TENANT + "/"))
			.contains("ok    todo-api accepts the version 1.0 token");
	}

	@ParameterizedTest
	@CsvSource({ "2.0, api://80810000-0000-4000-8000-000000000002", "1.0, api://80820000-0000-4000-8000-000000000003" })
	void anAudienceThatDoesNotFitTheVersion(String version, String audience) throws IOException {
		assertThat(run(version, audience, "/" + TENANT + "/")).contains("FAIL  todo-api expects tokens for ",
				"requestedAccessTokenVersion should be 2");
	}

	@Test
	void anIssuerThatTheApiDoesNotExpect() throws IOException {
		assertThat(run("2.0", TODO_API, "/another/v2.0")).contains("FAIL  todo-api expects tokens of ",
				"/another/v2.0");
	}

	private static String run(String version, String audience, String issuer) throws IOException {
		try (StubHost provider = new StubHost()) {
			JWTClaimsSet claims = new JWTClaimsSet.Builder().audience(audience)
				.issuer(provider.address() + issuer)
				.issueTime(Date.from(Instant.now()))
				.claim("ver", version)
				.claim("tid", TENANT)
				.claim("roles", List.of("Todo.ReadWrite.All"))
				.build();
			provider.at("/" + TENANT + "/oauth2/v2.0/token", 200,
					"{\"access_token\":\"%s\"}".formatted(new PlainJWT(claims).serialize()));
			DoctorRun doctor = new DoctorRun(provider.address());
			doctor.run();
			return doctor.output;
		}
	}

}
