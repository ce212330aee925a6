package com.example.identityemulator;

import java.net.InetAddress;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StartUpMessageTests {

	private final ServerProperties server = new ServerProperties();

	@Test
	void theStartSaysWhatThisIsNot() {
		this.server.setAddress(InetAddress.getLoopbackAddress());
		assertThat(warning()).contains("NEVER FOR PRODUCTION").doesNotContain("everyone who reaches this machine");
	}

	@Test
	void whoLetsOthersInIsToldSo() throws Exception {
		this.server.setAddress(InetAddress.getByName("0.0.0.0"));
		assertThat(warning()).contains("It listens at 0.0.0.0", "sign in as any person");
		this.server.setAddress(null);
		assertThat(warning()).contains("It listens at every address");
	}

	@Test
	void aProfileForProductionIsRefused() {
		MockEnvironment environment = new MockEnvironment();
		assertThatNoException().isThrownBy(() -> new ProductionProfileCheck(environment));
		environment.setActiveProfiles("production");
		assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
			.isThrownBy(() -> new ProductionProfileCheck(environment))
			.withMessageContaining("no business in production");
	}

	private String warning() {
		return new StartUpMessage(null, this.server).warning();
	}

}
