package com.example.quartet.identitysupport;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoints that we derive, against the metadata of a provider.
 */
@EntraEmulator(registrations = "../registrations")
class ProviderMetadataCheckTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private final ApplicationContextRunner module = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class, RestClientAutoConfiguration.class,
				ProviderMetadataAutoConfiguration.class))
		.withPropertyValues("spring.config.name=sample", "quartet.identity.check-metadata=true",
				"quartet.identity.allowed-tenants=" + CONTOSO);

	@ParameterizedTest
	@ValueSource(strings = { CONTOSO, "contoso.onmicrosoft.com", "common", "organizations", "consumers" })
	void everyEndpointThatWeDeriveIsThePublishedOne(String tenant, Emulator emulator) {
		at(emulator, tenant)
			.run((context) -> assertThat(context.getBean(ProviderMetadataCheck.class).differences()).isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "authorization-uri, authorization_endpoint", "token-uri, token_endpoint" })
	void anEndpointThatDiffersIsNamedWithItsSetting(String setting, String member, Emulator emulator) {
		String property = "spring.security.oauth2.client.provider.entra." + setting;
		at(emulator, CONTOSO).withPropertyValues(property + "=https://login.example.com/elsewhere")
			.run((context) -> assertThat(context.getBean(ProviderMetadataCheck.class).differences()).singleElement()
				.asString()
				.startsWith("The identity provider publishes " + member + " " + emulator.authority())
				.endsWith("makes it https://login.example.com/elsewhere"));
	}

	@Test
	void aProviderByAnotherNameIsNamedWithTheVariable(Emulator emulator) {
		at(emulator, CONTOSO)
			.withPropertyValues("quartet.identity.authority=" + emulator.authority().replace("127.0.0.1", "localhost"),
					"quartet.identity.backchannel=" + emulator.authority())
			.run((context) -> assertThat(context.getBean(ProviderMetadataCheck.class).differences())
				.anyMatch((difference) -> difference.contains("publishes issuer")
						&& difference.contains("IDENTITY_AUTHORITY makes it"))
				.anyMatch((difference) -> difference.contains("publishes end_session_endpoint")));
	}

	private ApplicationContextRunner at(Emulator emulator, String tenant) {
		return this.module.withPropertyValues("quartet.identity.authority=" + emulator.authority(),
				"quartet.identity.tenant=" + tenant);
	}

}
