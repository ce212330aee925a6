package com.example.quartet.todoapi;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.testing.Tokens;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

@ApiTest
@TestPropertySource(properties = "quartet.identity.api.explain-refusals=true")
class ExplainedRefusalsTests {

	@Autowired
	private MockMvcTester api;

	@Test
	void inDevelopmentARefusalTellsWhatPassedAndWhatDidNot() throws Exception {
		List<Map<String, Object>> checks = checks(Tokens.signed((claims) -> claims.put("aud", "another")));
		assertThat(checks).extracting("check")
			.containsExactly("alg", "signature", "ver", "tid", "iss", "aud", "exp", "nbf", "typ and cnf", "azp", "oid",
					"scp or roles", "key issuer");
		assertThat(checks).filteredOn("passed", false)
			.singleElement()
			.satisfies((check) -> assertThat(check).contains(entry("check", "aud"), entry("expected", Tokens.api()),
					entry("received", "[another]")));
	}

	@Test
	void aRefusedTokenNeverShowsPassedChecksAlone() throws Exception {
		assertThat(checks(Tokens.signed((claims) -> claims.remove("oid")))).filteredOn("passed", false)
			.extracting("check")
			.containsExactly("oid");
		assertThat(checks(Tokens.signed((claims) -> claims.put("ver", null)))).filteredOn("passed", false)
			.extracting("check")
			.contains("ver");
	}

	@Test
	void aSignatureThatDoesNotHoldIsTold() throws Exception {
		assertThat(checks(Tokens.signedByAStranger())).filteredOn("passed", false)
			.extracting("check")
			.containsExactly("signature");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rubbish", "a.b.c", "bnVsbA.bnVsbA.bnVsbA" })
	void whatIsNoTokenHasNoChecksToShow(String token) throws Exception {
		assertThat(checks(token)).extracting("check").containsExactly("format");
	}

	@Test
	void theTokenItselfIsNotInTheAnswer() throws Exception {
		String token = Tokens.signedByAStranger();
		assertThat(call(token).getResponse().getContentAsString()).doesNotContain(token, token.split("\\.")[2]);
	}

	private List<Map<String, Object>> checks(String token) throws Exception {
		return JsonPath.read(call(token).getResponse().getContentAsString(), "$.checks");
	}

	private MvcTestResult call(String token) {
		return this.api.get().uri("/api/todos").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
