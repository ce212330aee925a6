package com.example.quartet.webapp.signin;

import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.security.oauth2.core.OAuth2Error;

import static org.assertj.core.api.Assertions.assertThat;

class SignInFailureTests {

	@ParameterizedTest
	@ValueSource(strings = { "invalid_request", "unauthorized_client", "access_denied", "unsupported_response_type",
			"server_error", "temporarily_unavailable", "invalid_resource" })
	void everyErrorOfTheProtocolHasItsOwnWords(String code) throws Exception {
		Properties messages = PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages.properties"));
		assertThat(SignInFailure.of(new OAuth2Error(code)).reason()).isEqualTo(code);
		assertThat(messages).containsKeys("failed." + code, "failed." + code + ".about");
	}

	@ParameterizedTest
	@CsvSource({ "unsupported_response, unsupported_response_type", "permission_denied, access_denied",
			"authorization_request_not_found, not_awaited", "invalid_nonce, untrusted" })
	void otherNamesOfAnErrorAreUnderstood(String code, String reason) {
		assertThat(SignInFailure.of(new OAuth2Error(code)).reason()).isEqualTo(reason);
	}

	@Test
	void anUnknownErrorHasWordsToo() {
		assertThat(SignInFailure.of(new OAuth2Error("brand_new")).reason()).isEqualTo("other");
	}

	@Test
	void theExplanationIsTheSentenceWithoutNumberAndIds() {
		assertThat(SignInFailure.of(new OAuth2Error("invalid_resource",
				"AADSTS500011: The resource was not found.\r\nTrace ID: t\r\nCorrelation ID: c\r\nTimestamp: 2016-01-09 02:02:12Z",
				null)))
			.isEqualTo(new SignInFailure("invalid_resource", "invalid_resource", "The resource was not found.",
					"AADSTS500011", "t", "c", "2016-01-09 02:02:12Z"));
	}

}
