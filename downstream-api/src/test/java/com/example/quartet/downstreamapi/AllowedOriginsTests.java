package com.example.quartet.downstreamapi;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = "quartet.api.allowed-origins=https://app.example.com")
class AllowedOriginsTests {

	@Autowired
	private MockMvcTester api;

	@Test
	void aPageOfANamedSiteMayCall() {
		assertThat(preflight("https://app.example.com")).hasStatusOk()
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://app.example.com")
			.hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "authorization, if-match")
			.doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
		assertThat(get("https://app.example.com")).hasStatusOk()
			.hasHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Location, WWW-Authenticate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://app.example.com", "https://app.example.com:8443", "https://evil.app.example.com",
			"https://app.example.com.evil.test", "null" })
	void aPageOfAnyOtherSiteMayNot(String origin) {
		assertThat(preflight(origin)).hasStatus(403).doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
		assertThat(get(origin)).hasStatus(403).doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
	}

	private MvcTestResult preflight(String origin) {
		return this.api.options()
			.uri("/api/me")
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "PATCH")
			.header(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS, "authorization, if-match")
			.exchange();
	}

	private MvcTestResult get(String origin) {
		return this.api.get()
			.uri("/api/me")
			.header(HttpHeaders.ORIGIN, origin)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.alice("Profile.Read"))
			.exchange();
	}

}
