package com.example.quartet.webapp.signin;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.EntraFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in where a person really signs in: what we ask is understood, and what comes
 * back is accepted.
 */
@EntraEmulator(registrations = "../registrations")
@SpringBootTest(properties = { "quartet.identity.authority=${entra-emulator.authority}",
		"quartet.identity.client.secret=web-app-secret-for-the-emulator-alone" })
@AutoConfigureMockMvc
class EmulatedProviderTests {

	@Autowired
	MockMvcTester mvc;

	private Emulator emulator;

	private EmulatedSignIn bob;

	@BeforeEach
	void meet(Emulator emulator) {
		this.emulator = emulator;
		this.bob = new EmulatedSignIn(this.mvc, emulator);
	}

	@ParameterizedTest
	@ValueSource(strings = { "code", "hybrid", "id-token" })
	void everyWayInLeadsToTheWantedPage(String way) {
		assertThat(this.bob.signInBy("/oauth2/authorization/entra?page=/profile&way=" + way))
			.hasRedirectedUrl("/profile");
	}

	@ParameterizedTest
	@CsvSource({ "access_denied, 403", "server_error, 502", "temporarily_unavailable, 503", "invalid_resource, 400" })
	void everyRefusalEndsOnAPageThatNamesIt(String error, int status) {
		this.emulator.nextRequest().at("authorize").refused(error);
		assertThat(this.bob.signInBy("/oauth2/authorization/entra")).hasStatus(status).bodyText().contains("AADSTS");
	}

	@Test
	@EntraFault(error = 7000222, endpoint = "token")
	void anExpiredSecretOfOursIsNotThePersonsFault() {
		MvcTestResult page = this.bob.signInBy("/oauth2/authorization/entra");
		assertThat(page.getResponse().getStatus()).isGreaterThanOrEqualTo(400);
		assertThat(page).doesNotContainHeader("Location").bodyText().contains("AADSTS7000222");
	}

}
