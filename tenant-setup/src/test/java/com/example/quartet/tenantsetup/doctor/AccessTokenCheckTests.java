package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

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

	private static final String OF_ANOTHER = "FAIL  the token for todo-api is not one of the identity platform (";

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

	@Test
	void aVersionThatIsNoText() throws IOException {
		assertThat(run(TODO_API, "/" + TENANT + "/v2.0", (claims) -> claims.claim("ver", 2))).contains(OF_ANOTHER)
			.doesNotContain("accepts the version");
	}

	@Test
	void aTokenThatDoesNotSayWhenItWasIssued() throws IOException {
		assertThat(run(TODO_API, "/" + TENANT + "/v2.0", (claims) -> claims.claim("ver", "2.0").issueTime(null)))
			.contains(OF_ANOTHER)
			.doesNotContain("accepts the version");
	}

	private static String run(String version, String audience, String issuer) throws IOException {
		return run(audience, issuer, (claims) -> claims.claim("ver", version));
	}

	private static String run(String audience, String issuer, UnaryOperator<JWTClaimsSet.Builder> with)
			throws IOException {
		try (StubHost provider = new StubHost()) {
			JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().audience(audience)
				.issuer(provider.address() + issuer)
				.issueTime(Date.from(Instant.now()))
				.claim("tid", TENANT)
				.claim("roles", List.of("Todo.ReadWrite.All"));
			provider.at("/" + TENANT + "/oauth2/v2.0/token", 200,
					"{\"access_token\":\"%s\"}".formatted(new PlainJWT(with.apply(claims).build()).serialize()));
			DoctorRun doctor = new DoctorRun(provider.address());
			doctor.run();
			return doctor.output;
		}
	}

}
