package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class FormPostReturnFilterTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void anAnswerWithoutSessionIsPostedAgainFromOurOwnSite() {
		assertThat(answer("code", "code-1", "state", "s-1")).hasStatusOk()
			.bodyText()
			.contains("action=\"/login/oauth2/code/entra\"", "name=\"code\" value=\"code-1\"",
					"name=\"state\" value=\"s-1\"", ".submit()");
	}

	@Test
	void postingAgainCreatesNoSession() {
		MvcTestResult answer = answer("code", "code-1", "state", "s-1");
		assertThat(answer).doesNotContainHeader("Set-Cookie");
		assertThat(answer.getRequest().getSession(false)).isNull();
	}

	@Test
	void onlyOurOwnScriptRunsOnThePageThatPostsAgain() {
		MvcTestResult answer = answer("code", "code-1", "state", "s-1");
		String nonce = (String) answer.getRequest().getAttribute("nonce");
		assertThat(answer).bodyText().contains("<script nonce=\"" + nonce + "\">");
		assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
			.contains("default-src 'none'; script-src 'nonce-" + nonce + "'")
			.doesNotContain("unsafe");
	}

	@Test
	void nobodyKeepsACopyOfTheAnswer() {
		assertThat(answer("code", "code-1", "state", "s-1")).hasHeader("Cache-Control", "no-store");
	}

	@Test
	void whoRunsNoScriptsFindsAButton() {
		assertThat(answer("code", "code-1", "state", "s-1")).bodyText().contains("<button type=\"submit\">");
	}

	@Test
	void whatIsPostedAgainIsEscaped() {
		assertThat(answer("code", "\"><script>alert(1)</script>", "state", "s-1")).bodyText()
			.contains("value=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"");
	}

	@Test
	void onlyFieldsOfAnAnswerArePostedAgain() {
		assertThat(answer("code", "code-1", "state", "s-1", "surprise", "x")).bodyText().doesNotContain("surprise");
	}

	@Test
	void anAnswerThatStillHasNoSessionEndsOnAPageWithALink() {
		assertThat(answer("code", "code-1", "state", "s-1", "posted_again", "true")).hasStatus(400)
			.bodyText()
			.contains("href=\"/oauth2/authorization/entra?page=/\"")
			.doesNotContain("code-1", "<form", "http-equiv");
	}

	@Test
	void anAnswerForASessionThatEndedIsNotPostedAgain() {
		assertThat(this.mvc.post()
			.uri("/login/oauth2/code/entra")
			.param("code", "code-1")
			.param("state", "s-1")
			.with((request) -> {
				request.setRequestedSessionId("ended");
				return request;
			})).hasStatus(400);
	}

	@Test
	void anEndlessAnswerIsNotPostedAgain() {
		assertThat(answer("code", "c".repeat(70_000), "state", "s-1")).hasStatus(400);
	}

	@Test
	void aFormThatIsNoAnswerIsNotPostedAgain() {
		assertThat(answer("code", "code-1")).hasStatus(400);
	}

	private MvcTestResult answer(String... fields) {
		var post = this.mvc.post().uri("/login/oauth2/code/entra");
		for (int i = 0; i < fields.length; i += 2) {
			post.param(fields[i], fields[i + 1]);
		}
		return post.exchange();
	}

}
