package com.example.identityemulator.web;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class ParallelSignInTests {

	@Autowired
	MockMvcTester mvc;

	private Browser browser;

	private List<String> flows;

	@BeforeEach
	void openTenTabs() {
		this.browser = new Browser(this.mvc);
		this.flows = IntStream.range(0, 10)
			.mapToObj((tab) -> this.browser.authorize(Names.CONTOSO).fields().get("flow"))
			.toList();
	}

	@Test
	void tenTabsThatSignInAtOnceAllGetIn() throws Exception {
		Cookie cookie = this.browser.cookie();
		List<Callable<Answer>> tabs = this.flows.stream()
			.map((flow) -> (Callable<Answer>) () -> signIn(cookie, flow))
			.toList();
		ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
		try {
			for (var answer : threads.invokeAll(tabs)) {
				assertThat(answer.get().location()).startsWith(Names.REDIRECT_URI + "?code=");
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** Session fixation: the key may be one that another person has planted. */
	@Test
	void theKeyFromBeforeTheSignInLeadsToNoAccount() {
		Cookie before = this.browser.cookie();
		assertThat(signIn(before, this.flows.get(0)).location()).startsWith(Names.REDIRECT_URI + "?code=");
		Answer page = new Answer(
				this.mvc.post().uri("/consent").cookie(before).param("flow", this.flows.get(0)).exchange());
		assertThat(page.location()).isNull();
		Answer silent = new Answer(this.mvc.get()
			.uri("/{tenant}/oauth2/v2.0/authorize", Names.CONTOSO)
			.cookie(before)
			.param("client_id", Names.WEB_APP)
			.param("redirect_uri", Names.REDIRECT_URI)
			.param("response_type", "code")
			.param("scope", "openid")
			.param("prompt", "none")
			.exchange());
		assertThat(silent.parameters()).containsEntry("error", "login_required");
	}

	private Answer signIn(Cookie cookie, String flow) {
		return new Answer(this.mvc.post()
			.uri("/sign-in")
			.cookie(cookie)
			.param("flow", flow)
			.param("username", Names.BOB)
			.param("password", Names.PASSWORD)
			.exchange());
	}

}
