package com.example.identityemulator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A proxy ends TLS, and has the emulator in a folder.
 */
@SpringBootTest(properties = { "emulator.registrations=src/test/resources/registrations",
		"emulator.public-url=https://login.example.test/entra" })
@AutoConfigureMockMvc
class BehindAProxyTests {

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = { "", "/entra" })
	void linksAndCookiesAreThoseOfThePublicAddress(String left) {
		Answer page = get(left + "/" + Names.CONTOSO + "/oauth2/v2.0/authorize?response_type=code&scope=openid"
				+ "&client_id=" + Names.WEB_APP + "&redirect_uri=" + Names.REDIRECT_URI);
		assertThat(page.text())
			.contains("action=\"/entra/sign-in\"", "href=\"/entra/emulator", "formaction=\"/entra/cancel\"")
			.doesNotContain("=\"/sign-in");
		assertThat(page.header(HttpHeaders.SET_COOKIE)).contains("Secure", "SameSite=None", "HttpOnly");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/entra" })
	void everyPublishedAddressBeginsWithThePublicOne(String left) {
		assertThat(get(left + "/" + Names.CONTOSO + "/v2.0/.well-known/openid-configuration").json().values())
			.filteredOn((value) -> value.toString().startsWith("http"))
			.hasSizeGreaterThan(6)
			.allMatch((url) -> url.toString().startsWith("https://login.example.test/entra/"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console", "/entra/console" })
	void aRedirectToAnAddressOfOursKeepsTheFolder(String address) {
		assertThat(this.mvc.get().uri(address)).hasRedirectedUrl("/entra/");
	}

	private Answer get(String address) {
		return new Answer(this.mvc.get().uri(address).exchange());
	}

}
