package com.example.quartet.todoapi.me;

import java.util.List;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class PersonalDetailsTests extends ApiCalls {

	private static final String PERSONAL = "/api/me/personal";

	private static final String DOWNSTREAM = "api://80820000-0000-4000-8000-000000000003/";

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
	}

	@Test
	void personalDetailsAreAskedForWithATokenOfTheirOwn() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(200, """
				{"tid":"%s","oid":"%s","phone":null,"birthday":null,"acrs":["c1"]}""".formatted(Tokens.CONTOSO,
				Tokens.ALICE)));
		String token = Tokens.alice("Todo.Read");
		get(token, "/api/me");
		assertThat(get(token, PERSONAL)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"oid\":\"%s\",\"acrs\":[\"c1\"]}".formatted(Tokens.ALICE));
		assertThat(DownstreamStandIn.exchanges.get(0).get("scope")).isEqualTo(DOWNSTREAM + "Profile.Read");
		assertThat(DownstreamStandIn.exchanges.get(1).get("scope")).isEqualTo(DOWNSTREAM + "Profile.Personal.Read");
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1", "Bearer traded-2");
	}

	@Test
	void whatTheDownstreamApiWantsProvedIsPassedOn() {
		String challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"e30=\"";
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(401, "{}", challenge));
		assertThat(get(Tokens.alice("Todo.Read"), PERSONAL)).hasStatus(401)
			.hasHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
	}

	@Test
	void whatACallerCanDoIsPassedOnWhenTheirTokenIsTraded() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(403, """
				{"status":403,"title":"Forbidden","detail":"Your application cannot ask for a stronger sign-in."}"""));
		assertThat(get(Tokens.alice("Todo.Read"), PERSONAL)).hasStatus(403)
			.bodyText()
			.contains("cannot ask for a stronger sign-in");
		get(Tokens.signed((claims) -> claims.put("xms_cc", List.of())), PERSONAL);
		assertThat(DownstreamStandIn.exchanges.get(0).get("claims")).contains("cp1");
		assertThat(DownstreamStandIn.exchanges.get(1)).doesNotContainKey("claims");
	}

	@Test
	void anotherRefusalOfTheDownstreamApiIsNotTheCallersBusiness() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(401, "{}", "Bearer error=\"invalid_token\""));
		assertThat(get(Tokens.alice("Todo.Read"), PERSONAL)).hasStatus(503)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.doesNotContainHeader(HttpHeaders.WWW_AUTHENTICATE);
	}

	@Test
	void personalDetailsNeedAConsentOfTheirOwn() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400, """
				{"error":"invalid_grant","error_codes":[65001],"suberror":"consent_required"}"""));
		MvcTestResult answer = get(Tokens.alice("Todo.Read"), PERSONAL);
		assertThat(answer).hasStatus(403);
		assertThat(challenge(answer)).contains("scope=\"%sProfile.Personal.Read\"".formatted(DOWNSTREAM));
	}

	@Test
	void changesNeedAnotherConsentWhenThePersonMakesOne() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(400, """
				{"error":"invalid_grant","error_codes":[65001],"suberror":"consent_required"}"""));
		MvcTestResult answer = write(Tokens.alice("Todo.ReadWrite"), "{\"phone\":\"112\",\"birthday\":null}");
		assertThat(answer).hasStatus(403);
		assertThat(challenge(answer)).contains("scope=\"%sProfile.ReadWrite\"".formatted(DOWNSTREAM));
	}

	@Test
	void whatThePersonWritesIsPassedOnWithTheSameToken() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(204, ""));
		assertThat(write(Tokens.alice("Todo.ReadWrite"), "{\"phone\":\"112\",\"birthday\":null}")).hasStatus(204);
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-1");
		assertThat(DownstreamStandIn.bodies).containsExactly("{\"phone\":\"112\",\"birthday\":null}");
	}

	@Test
	void whatTheDownstreamApiFindsWrongIsPassedOnToo() {
		DownstreamStandIn.downstreamApiAnswers(
				() -> new Answer(400, "{\"status\":400,\"detail\":\"phone must be a phone number.\"}"));
		assertThat(write(Tokens.alice("Todo.ReadWrite"), "{\"phone\":\"call me\"}")).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("phone must be a phone number.");
	}

	@Test
	void whoMayOnlyReadWritesNothing() {
		assertThat(write(Tokens.alice("Todo.Read"), "{}")).hasStatus(403);
		assertThat(DownstreamStandIn.exchanges).isEmpty();
	}

	private MvcTestResult write(String token, String json) {
		return call(token, HttpMethod.PATCH, PERSONAL, json);
	}

}
