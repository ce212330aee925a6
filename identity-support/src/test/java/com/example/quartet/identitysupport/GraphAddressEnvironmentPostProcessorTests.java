package com.example.quartet.identitysupport;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class GraphAddressEnvironmentPostProcessorTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void graphIsThatOfTheProvidersCloudAlsoIfTheSettingComesLate() {
		new GraphAddressEnvironmentPostProcessor().postProcessEnvironment(this.environment, new SpringApplication());
		set("quartet.identity.authority=https://login.microsoftonline.us");
		assertThat(graph()).isEqualTo("https://graph.microsoft.us");
	}

	@Test
	void theEmulatorsGraphIsWhereServersReachTheEmulator() {
		new GraphAddressEnvironmentPostProcessor().postProcessEnvironment(this.environment, new SpringApplication());
		set("quartet.identity.authority=http://127.0.0.1:9000");
		assertThat(graph()).isEqualTo("http://127.0.0.1:9000");
		set("quartet.identity.backchannel=http://identity-emulator:9000");
		assertThat(graph()).isEqualTo("http://identity-emulator:9000");
	}

	private void set(String setting) {
		TestPropertyValues.of(setting).applyTo(this.environment);
	}

	private String graph() {
		return this.environment.getProperty("quartet.identity.graph");
	}

}
