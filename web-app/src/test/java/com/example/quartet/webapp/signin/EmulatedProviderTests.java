package com.example.quartet.webapp.signin;

import java.util.Map;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.EntraFault;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in where somebody really signs in: what we ask is understood, and what comes
 * back is accepted.
 */
@EntraEmulator(registrations = "../registrations")
@SpringBootTest(properties = { "quartet.identity.authority=${entra-emulator.authority}",
		"quartet.identity.client.secret=web-app-secret-for-the-emulator-alone" })
@AutoConfigureMockMvc
class EmulatedProviderTests {

	@Autowired
	MockMvcTester mvc;

	private final MockHttpSession session = new MockHttpSession();

	private Cookie[] cookies;

	private Emulator emulator;

	@BeforeEach
	void meet(Emulator emulator) {
		this.emulator = emulator;
	}

	@ParameterizedTest
	@ValueSource(strings = { "code", "hybrid", "id-token" })
	void everyWayInLeadsToTheWantedPage(String way) {
		assertThat(bring(bobSignsInAt(leave("/oauth2/authorization/entra?page=/profile&way=" + way))))
			.hasRedirectedUrl("/profile");
	}

	@ParameterizedTest
	@CsvSource({ "access_denied, 403", "server_error, 502", "temporarily_unavailable, 503", "invalid_resource, 400" })
	void everyRefusalEndsOnAPageThatNamesIt(String error, int status) {
		this.emulator.nextRequest().at("authorize").refused(error);
		assertThat(bring(bobSignsInAt(leave("/oauth2/authorization/entra")))).hasStatus(status)
			.bodyText()
			.contains("AADSTS");
	}

	@Test
	@EntraFault(error = 7000222, endpoint = "token")
	void anExpiredSecretOfOursIsNotThePersonsFault() {
		MvcTestResult page = bring(bobSignsInAt(leave("/oauth2/authorization/entra")));
		assertThat(page.getResponse().getStatus()).isGreaterThanOrEqualTo(400);
		assertThat(page).doesNotContainHeader("Location").bodyText().contains("AADSTS7000222");
	}

	private String leave(String link) {
		MvcTestResult leaving = this.mvc.get()
			.uri(link)
			.session(this.session)
			.with(EmulatedProviderTests::asRegistered)
			.exchange();
		this.cookies = leaving.getResponse().getCookies();
		return leaving.getResponse().getRedirectedUrl();
	}

	private Map<String, String> bobSignsInAt(String address) {
		return this.emulator.signIn("bob@contoso.onmicrosoft.com", "Passw0rd!").at(address);
	}

	private MvcTestResult bring(Map<String, String> answer) {
		var post = this.mvc.post()
			.uri("/login/oauth2/code/entra")
			.session(this.session)
			.cookie(this.cookies)
			.with(EmulatedProviderTests::asRegistered);
		answer.forEach(post::param);
		return post.exchange();
	}

	/** The redirect URI has this port. */
	private static MockHttpServletRequest asRegistered(MockHttpServletRequest request) {
		request.setServerPort(8080);
		return request;
	}

}
