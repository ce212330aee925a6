package com.example.quartet.todoapi.me;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@ApiTest
class OnBehalfOfTests extends ApiCalls {

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
	}

	@Test
	void theUsersTokenIsTradedForOneTheDownstreamApiAccepts() {
		String token = Tokens.alice("Todo.Read");
		assertThat(me(token)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"caller":{"tid":"%1$s","oid":"%2$s","name":"Alice Adams","app":"80800000-0000-4000-8000-000000000001"},
				"profile":{"tid":"%1$s","oid":"%2$s","displayName":"Alice Adams","timeZone":"Europe/Amsterdam",
				"workingDays":["MONDAY"],"caller":{"app":"80810000-0000-4000-8000-000000000002","appOnly":false}},
				"unavailable":null}""".formatted(Tokens.CONTOSO, Tokens.ALICE));
		assertThat(DownstreamStandIn.exchanges).singleElement()
			.satisfies((form) -> assertThat(form).contains(
					entry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"), entry("assertion", token),
					entry("requested_token_use", "on_behalf_of"),
					entry("scope", "api://80820000-0000-4000-8000-000000000003/Profile.Read"),
					entry("client_id", "80810000-0000-4000-8000-000000000002"),
					entry("client_secret", "for-the-tests-alone")));
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1");
	}

	@Test
	void aMissingConsentIsAskedFor() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400, """
				{"error":"invalid_grant","error_description":"AADSTS65001: The user or administrator has not consented",
				"error_codes":[65001],"suberror":"consent_required","trace_id":"t","correlation_id":"c"}"""));
		MvcTestResult answer = me(Tokens.alice("Todo.Read"));
		assertThat(answer).hasStatus(403)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(
					"You have not yet allowed this API to use api://80820000-0000-4000-8000-000000000003/Profile.Read.");
		assertThat(challenge(answer)).startsWith("Bearer ")
			.contains("error=\"consent_required\"", "scope=\"api://80820000-0000-4000-8000-000000000003/Profile.Read\"",
					"authorization_uri=\"%s/%s/oauth2/v2.0/authorize\"".formatted(StandIn.address(), Tokens.CONTOSO));
	}

	@Test
	void aClaimsChallengeIsPassedOn() {
		String claims = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400, """
				{"error":"interaction_required","error_codes":[50079],"error_description":"AADSTS50079",
				"claims":"%s"}""".formatted(claims.replace("\"", "\\\""))));
		MvcTestResult answer = me(Tokens.alice("Todo.Read"));
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).contains("realm=\"\"", "error=\"insufficient_claims\"",
				"claims=\"%s\"".formatted(Base64.getEncoder().encodeToString(claims.getBytes())));
	}

	@Test
	void aCallerThatCannotAnswerAClaimsChallengeGetsNone() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400, """
				{"error":"interaction_required","error_codes":[50079],"error_description":"AADSTS50079",
				"claims":"{}"}"""));
		for (Object declared : new Object[] { List.of(), List.of("other"), "cp1", Map.of("cp1", true) }) {
			MvcTestResult answer = me(Tokens.signed((claims) -> claims.put("xms_cc", declared)));
			assertThat(answer).hasStatus(403)
				.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.bodyText()
				.contains("your application has not declared that it can ask for one (cp1)");
		}
	}

	@Test
	void aTokenThePlatformNoLongerHonoursIsAskedForAgain() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400,
				"""
						{"error":"invalid_grant","error_codes":[500133],"error_description":"AADSTS500133: Assertion expired"}"""));
		MvcTestResult answer = me(Tokens.alice("Todo.Read"));
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).contains("error=\"invalid_token\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { """
			401 {"error":"invalid_client","error_codes":[7000215],"error_description":"AADSTS7000215"}""", """
			400 {"error":"temporarily_unavailable","error_description":"AADSTS90033"}""", "503 {}", "200 {}",
			"200 <html>" })
	void withoutATokenCallersStillLearnWhoTheyAre(String answer) {
		DownstreamStandIn
			.tokenEndpointAnswers(() -> new Answer(Integer.parseInt(answer.substring(0, 3)), answer.substring(4)));
		assertUnavailable("Your profile is not available: the identity provider gave us no token for it.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "500 {}", "503 {}", "404 {}", "403 {}", "200 <html>",
			"200 {\"oid\":\"a\",\"timeZone\":\"UTC\",\"locale\":null,\"workingDays\":[]}" })
	void withoutTheDownstreamApiCallersStillLearnWhoTheyAre(String answer) {
		DownstreamStandIn
			.downstreamApiAnswers(() -> new Answer(Integer.parseInt(answer.substring(0, 3)), answer.substring(4)));
		assertUnavailable("Your profile is not available: the service that keeps it does not answer.");
	}

	@Test
	void aDownstreamApiThatTakesTooLongIsNotWaitedFor() {
		DownstreamStandIn.downstreamApiAnswers(() -> {
			sleep(Duration.ofSeconds(2));
			return new Answer(200, "{\"oid\":\"a\",\"timeZone\":\"UTC\",\"locale\":\"en\",\"workingDays\":[]}");
		});
		assertUnavailable("Your profile is not available: the service that keeps it does not answer.");
	}

	private void assertUnavailable(String sentence) {
		assertThat(me(Tokens.alice("Todo.Read"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				{"caller":{"oid":"%s"},"profile":null,"unavailable":"%s"}""".formatted(Tokens.ALICE, sentence));
	}

	private MvcTestResult me(String token) {
		return get(token, "/api/me");
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
