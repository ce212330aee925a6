package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationsTests {

	private static final Path REGISTRATIONS = Path.of("..", "registrations");

	// region web-app
	@Test
	void theSiteHasASecret() {
		assertThat(modulesWithASecret()).contains("web-app");
	}
	// endregion

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("modulesWithASecret")
	void theSecretAModuleReadsIsTheOneItIsRegisteredWith(String module) throws IOException {
		String registered = application(module).at("/passwordCredentials/0/secretText").asString();
		assertThat(Files.readString(REGISTRATIONS.resolve("secrets").resolve(module)).strip()).isEqualTo(registered);
	}

	// an API that calls no other has none
	static List<String> modulesWithASecret() {
		return House.files("registrations/secrets/.*").stream().map((file) -> file.getFileName().toString()).toList();
	}

	// region daemon
	@Test
	void aDaemonIsRegisteredWithProofsAndApplicationPermissionsAlone() {
		JsonNode daemon = application("daemon-client");
		assertThat(daemon.at("/passwordCredentials")).isNotEmpty();
		assertThat(daemon.at("/keyCredentials")).isNotEmpty();
		assertThat(daemon.findValuesAsString("type")).contains("Role").doesNotContain("Scope");
		// where administrators come back to; no token is ever sent to an address
		assertThat(daemon.at("/web/redirectUris").toString()).contains("/connect/return").doesNotContain("/login/");
	}
	// endregion

	private static JsonNode application(String name) {
		return JsonMapper.shared().readTree(REGISTRATIONS.resolve("applications").resolve(name + ".json").toFile());
	}

}
