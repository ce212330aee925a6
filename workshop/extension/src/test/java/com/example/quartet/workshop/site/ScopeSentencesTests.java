package com.example.quartet.workshop.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import static org.assertj.core.api.Assertions.assertThat;

class ScopeSentencesTests {

	@ParameterizedTest
	@MethodSource("scopes")
	void aScopeIsToldInTheWordsOfItsConsent(String scope, String sentence) throws IOException {
		Properties sentences = PropertiesLoaderUtils
			.loadProperties(new ClassPathResource("workshop/parameters.properties"));
		assertThat(sentences.getProperty("scope." + scope)).isEqualTo(sentence);
	}

	static Stream<Arguments> scopes() {
		return Stream.of("todo-api", "downstream-api")
			.map((api) -> Path.of("../../registrations/applications", api + ".json"))
			.flatMap((file) -> JsonMapper.shared()
				.readTree(file.toFile())
				.path("api")
				.path("oauth2PermissionScopes")
				.valueStream())
			.map((scope) -> Arguments.of(scope.path("value").asString(),
					scope.path("userConsentDisplayName").asString()));
	}

}
