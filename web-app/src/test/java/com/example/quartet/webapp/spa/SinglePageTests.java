package com.example.quartet.webapp.spa;

import java.util.Arrays;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(properties = { "quartet.identity.client.secret=for-the-tests",
		"quartet.identity.authority=https://login.example",
		"quartet.single-page.todo-api=https://todos.example/behind/a/proxy" })
@AutoConfigureMockMvc
class SinglePageTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void thePageAloneMayReachTheProviderAndTheApi() {
		assertThat(policyOf("/spa")).contains("connect-src 'self' https://login.example https://todos.example;",
				"frame-src https://login.example 'self'");
		assertThat(policyOf("/")).contains("connect-src 'self';").doesNotContain("frame-src");
	}

	@Test
	void itsScriptsStillCarryANonce() {
		assertThat(policyOf("/spa")).containsPattern("script-src 'nonce-[\\w-]+';").doesNotContain("unsafe");
	}

	@Test
	void whereTheAnswerArrivesThePageItselfMayFrame() {
		assertThat(policyOf("/spa/redirect")).contains("frame-ancestors 'self'", "connect-src 'self';");
		assertThat(policyOf("/spa")).contains("frame-ancestors 'none'");
	}

	@Test
	void thePageNeedsNobodyToBeSignedInAndSetsNoCookie() {
		assertThat(this.mvc.get().uri("/spa")).hasStatusOk().headers().doesNotContainHeader("Set-Cookie");
	}

	@Test
	void thePageIsToldWhoItIsAndWhereToAsk() {
		assertThat(this.mvc.get().uri("/spa")).bodyText()
			.contains("data-authority=\"https://login.example\"",
					"data-client-id=\"80900000-0000-4000-8000-000000000010\"",
					"data-scope=\"api://80810000-0000-4000-8000-000000000002/Todo.ReadWrite\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/spa", "/spa/redirect" })
	void noSentenceIsMissing(String page) {
		assertThat(this.mvc.get().uri(page)).bodyText().doesNotContain("??");
		assertThat(this.mvc.get().uri(page + "?lang=nl")).bodyText().doesNotContain("??");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/spa", "/spa?lang=nl" })
	void everyProblemSaysWhatThePersonCanDo(String page) throws Exception {
		String html = this.mvc.get().uri(page).exchange().getResponse().getContentAsString();
		assertThat(html.split("<template data-problem=")).hasSizeGreaterThan(6)
			.satisfies((problems) -> assertThat(Arrays.asList(problems).subList(1, problems.length))
				.allMatch(Pattern.compile("(?s).* class=\"help\">[A-Z][^<]+\\.<.*").asMatchPredicate()));
	}

	private String policyOf(String page) {
		return this.mvc.get().uri(page).exchange().getResponse().getHeader("Content-Security-Policy");
	}

}
