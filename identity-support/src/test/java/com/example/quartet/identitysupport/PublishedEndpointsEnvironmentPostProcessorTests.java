package com.example.quartet.identitysupport;

import java.io.IOException;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Endpoints that a provider publishes otherwise than we derive them.
 */
@EntraEmulator(registrations = "../registrations")
class PublishedEndpointsEnvironmentPostProcessorTests {

	private static final String CLIENT = "spring.security.oauth2.client.provider.entra.";

	private static final String ELSEWHERE = "https://login.example.com/elsewhere";

	private final StandardEnvironment environment = new StandardEnvironment();

	@ParameterizedTest
	@CsvSource({ CLIENT + "authorization-uri, /oauth2/v2.0/authorize", CLIENT + "token-uri, /oauth2/v2.0/token",
			"spring.security.oauth2.resourceserver.jwt.jwk-set-uri, /discovery/v2.0/keys" })
	void aPublishedEndpointTakesThePlaceOfOneThatDiffers(String property, String path, Emulator emulator)
			throws IOException {
		start(emulator.authority(), "IDENTITY_USE_METADATA=true", property + "=" + ELSEWHERE);
		assertThat(this.environment.getProperty(property)).startsWith(emulator.authority()).endsWith(path);
	}

	@Test
	void anEndpointThatDoesNotDifferStaysTheDerivedOne(Emulator emulator) throws IOException {
		start(emulator.authority(), "IDENTITY_USE_METADATA=true", "IDENTITY_TENANT=contoso.onmicrosoft.com",
				"IDENTITY_ALLOWED_TENANTS=8eaef023-2b34-4da1-9baa-8bc8c9d6a490");
		assertThat(this.environment.getProperty(CLIENT + "token-uri")).contains("/contoso.onmicrosoft.com/");
		assertThat(this.environment.getProperty(CLIENT + "jwk-set-uri")).contains("/common/");
	}

	@Test
	void serversReachAPublishedEndpointByTheirOwnWay(Emulator emulator) throws IOException {
		String reached = emulator.authority().replace("127.0.0.1", "localhost");
		start(emulator.authority(), "IDENTITY_USE_METADATA=true", "IDENTITY_BACKCHANNEL=" + reached,
				CLIENT + "token-uri=" + ELSEWHERE, CLIENT + "authorization-uri=" + ELSEWHERE);
		assertThat(this.environment.getProperty(CLIENT + "token-uri")).startsWith(reached);
		assertThat(this.environment.getProperty(CLIENT + "authorization-uri")).startsWith(emulator.authority());
	}

	@Test
	void aProviderOutOfReachLeavesTheDerivedOnes() throws IOException {
		start("http://127.0.0.1:1", "IDENTITY_USE_METADATA=true");
		assertThat(this.environment.getProperty(CLIENT + "token-uri")).startsWith("http://127.0.0.1:1/");
	}

	@Test
	void nothingIsAskedUnlessASettingSaysSo(Emulator emulator) throws IOException {
		start(emulator.authority(), CLIENT + "token-uri=" + ELSEWHERE);
		assertThat(this.environment.getProperty(CLIENT + "token-uri")).isEqualTo(ELSEWHERE);
	}

	private void start(String authority, String... settings) throws IOException {
		new YamlPropertySourceLoader().load("identity", new ClassPathResource("identity.yml"))
			.forEach(this.environment.getPropertySources()::addLast);
		TestPropertyValues.of(settings).and("IDENTITY_AUTHORITY=" + authority).applyTo(this.environment);
		new PublishedEndpointsEnvironmentPostProcessor((destination) -> destination.get())
			.postProcessEnvironment(this.environment, new SpringApplication());
	}

}
