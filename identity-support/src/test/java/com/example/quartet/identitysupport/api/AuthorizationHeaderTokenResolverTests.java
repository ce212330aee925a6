package com.example.quartet.identitysupport.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorizationHeaderTokenResolverTests {

	private static final BearerTokenResolver ours = new AuthorizationHeaderTokenResolver();

	private static final BearerTokenResolver springs = new DefaultBearerTokenResolver();

	@ParameterizedTest
	@ValueSource(strings = { "Bearer eyJ0.eyJ1.c2ln-_~+/", "bearer abc", "BEARER abc==", "Bearer  abc", "Bearer",
			"Bearer ", "Bearer =", "Bearer ==", "Bearer a=b", "Bearer a b", "Bearer a\tb", "Bearer\tabc", "Bearer:abc",
			"Bearerabc", "Bearer abc ", "Bearer abc,", "Bearer \u00e9", "Bearer \u0131", "Basic YTpi", "",
			" Bearer abc", "DPoP abc", "Bearer a;b", "Bearer abc=\u0000" })
	void aHeaderIsReadAsSpringSecurityReadsIt(String header) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addHeader("Authorization", header);
		request.setParameter("access_token", "never looked at");
		assertThat(outcome(ours, request)).isEqualTo(outcome(springs, request));
	}

	@Test
	void aRequestWithoutTheHeaderHasNoToken() {
		assertThat(ours.resolve(new MockHttpServletRequest())).isNull();
	}

	private static String outcome(BearerTokenResolver resolver, MockHttpServletRequest request) {
		try {
			return "token " + resolver.resolve(request);
		}
		catch (OAuth2AuthenticationException ex) {
			return "refused: " + ex.getError().getErrorCode() + " " + ex.getError().getDescription();
		}
	}

}
