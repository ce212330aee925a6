package com.example.quartet.systemtests.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationsTests {

	private static final Path REGISTRATIONS = Path.of("..", "registrations");

	@ParameterizedTest
	@ValueSource(strings = { "web-app", "second-site", "todo-api", "daemon-client" })
	void theSecretAModuleReadsIsTheOneItIsRegisteredWith(String module) throws IOException {
		String registered = JsonMapper.shared()
			.readTree(REGISTRATIONS.resolve("applications").resolve(module + ".json").toFile())
			.at("/passwordCredentials/0/secretText")
			.asString();
		assertThat(Files.readString(REGISTRATIONS.resolve("secrets").resolve(module)).strip()).isEqualTo(registered);
	}

}
