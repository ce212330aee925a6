package com.example.quartet.launcher;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each module starts with the settings that belong to it, and a person's own come first.
 */
class ModuleEnvironmentTests {

	private static final StartOptions OVER_HTTPS = new StartOptions(true, OptionalInt.empty(), false);

	private static final StartOptions ON_OTHER_PORTS = new StartOptions(false, OptionalInt.of(7000), false);

	@Test
	void againstTheEmulatorTheSampleSecretsAreUsed() {
		assertThat(of("todo-api", StartOptions.USUAL, Map.of()))
			// region downstream
			.containsEntry("TODO_API_CLIENT_SECRET_FILE", "registrations/secrets/todo-api")
			// endregion
			.containsEntry("EMULATOR_ADMIN_URL", "http://127.0.0.1:9001")
			// region web-app
			.containsEntry("TODO_API_ALLOWED_ORIGINS", "http://localhost:8080")
			// endregion
			.doesNotContainKeys("IDENTITY_AUTHORITY", "TODO_API_URL", "SERVER_PORT", "SERVER_SSL_BUNDLE");
	}

	// region downstream
	@Test
	void aCredentialOfYourOwnKeepsTheSampleOut() {
		assertThat(of("todo-api", StartOptions.USUAL, Map.of("TODO_API_CERTIFICATE", "mine.p12")))
			.doesNotContainKey("TODO_API_CLIENT_SECRET_FILE");
	}
	// endregion

	@ParameterizedTest
	@MethodSource("modules")
	void everyModuleListensOnThisMachineAloneUnlessToldOtherwise(String module) {
		assertThat(of(module, StartOptions.USUAL, Map.of())).containsEntry("SERVER_ADDRESS", "127.0.0.1");
		assertThat(of(module, StartOptions.USUAL, Map.of("SERVER_ADDRESS", "0.0.0.0"))).containsEntry("SERVER_ADDRESS",
				"0.0.0.0");
	}

	static List<String> modules() {
		return Project.MODULES.stream().map(AppModule::name).toList();
	}

	@Test
	void anotherProviderGetsNoSampleSecret() {
		Map<String, String> variables = of("todo-api", StartOptions.USUAL,
				Map.of("IDENTITY_AUTHORITY", "https://login.microsoftonline.com"));
		assertThat(variables).containsKey("IDENTITY_AUTHORITY").doesNotContainKey("EMULATOR_ADMIN_URL");
		assertThat(variables.keySet()).noneMatch((variable) -> variable.endsWith("_CLIENT_SECRET_FILE"));
	}

	@Test
	void onePortForAllProgramsCannotBeMeant() {
		assertThat(of("todo-api", StartOptions.USUAL, Map.of("SERVER_PORT", "80"))).doesNotContainKey("SERVER_PORT");
	}

	// region daemon
	@Test
	void aSettingOfYourOwnStays() {
		assertThat(of("daemon-client", StartOptions.USUAL, Map.of("DAEMON_SCHEDULE", "-")))
			.containsEntry("DAEMON_SCHEDULE", "-");
	}
	// endregion

	// region second-site
	@Test
	void theSecondSiteIsAnotherRegistrationWithCookiesOfItsOwn() {
		assertThat(of("second-site", StartOptions.USUAL, Map.of("WEB_APP_CLIENT_SECRET", "mine")))
			.doesNotContainKey("WEB_APP_CLIENT_SECRET")
			.containsEntry("WEB_APP_CLIENT_SECRET_FILE", "registrations/secrets/second-site")
			.containsEntry("WEB_APP_SESSION_COOKIE", "SECOND_SITE_SESSION")
			.containsEntry("SERVER_PORT", "8083");
		assertThat(of("second-site", ON_OTHER_PORTS, Map.of())).containsEntry("SERVER_PORT", "7003");
	}
	// endregion

	@Test
	void overHttpsEveryModuleShowsTheCertificateAndTrustsTheCa() {
		assertThat(of("todo-api", OVER_HTTPS, Map.of())).containsEntry("IDENTITY_AUTHORITY", "https://127.0.0.1:9443")
			.containsEntry("TODO_API_URL", "https://localhost:8081")
			.containsEntry("SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_LOCATION", "file:.run/emulator/https.p12")
			.containsEntry("SPRING_SSL_BUNDLE_PEM_DEVELOPMENT_TRUSTSTORE_CERTIFICATE",
					"file:.run/emulator/development-ca.pem");
		assertThat(of("identity-emulator", OVER_HTTPS, Map.of())).containsEntry("EMULATOR_TLS", "true")
			.containsEntry("EMULATOR_REGISTRATIONS", ".run/registrations")
			.doesNotContainKey("SERVER_SSL_BUNDLE");
	}

	@Test
	void fromAnotherBaseOnEveryModuleFindsTheOthers() {
		int emulator = 7000 + Port.EMULATOR.ordinal();
		assertThat(of("todo-api", ON_OTHER_PORTS, Map.of()))
			.containsEntry("SERVER_PORT", String.valueOf(7000 + Port.TODO_API.ordinal()))
			// region downstream
			.containsEntry("DOWNSTREAM_API_URL", "http://localhost:" + (7000 + Port.DOWNSTREAM_API.ordinal()))
			// endregion
			.containsEntry("IDENTITY_AUTHORITY", "http://127.0.0.1:" + emulator)
			// region web-app
			.containsEntry("TODO_API_ALLOWED_ORIGINS", "http://localhost:7000")
			// endregion
			.containsEntry("EMULATOR_ADMIN_URL", "http://127.0.0.1:" + (emulator + 1));
		assertThat(of("identity-emulator", ON_OTHER_PORTS, Map.of()))
			.containsEntry("SERVER_PORT", String.valueOf(emulator))
			.containsEntry("EMULATOR_PUBLIC_URL", "http://127.0.0.1:" + emulator)
			.containsEntry("EMULATOR_ADMIN_PORT", String.valueOf(emulator + 1));
	}

	// region together
	@Test
	void theRegistrationsFollowTheAddresses() {
		String application = """
				"redirectUris": ["http://localhost:8080/login", "https://localhost:8082/"],
				"logoutUrl": "http://localhost:8080/logout"
				""";
		assertThat(new RegistrationsCopy(ON_OTHER_PORTS).adapt(application)).isEqualTo("""
				"redirectUris": ["http://localhost:7000/login", "https://localhost:7002/"],
				"logoutUrl": "http://localhost:7000/logout"
				""");
		assertThat(new RegistrationsCopy(OVER_HTTPS).adapt(application)).isEqualTo("""
				"redirectUris": ["http://localhost:8080/login", "https://localhost:8082/"],
				"logoutUrl": "https://localhost:8080/logout"
				""");
	}
	// endregion

	// region together
	@Test
	void aBaseAmongTheUsualPortsMovesEachAddressOnce() {
		RegistrationsCopy copy = new RegistrationsCopy(new StartOptions(false, OptionalInt.of(8081), false));
		assertThat(copy.adapt("localhost:8080 localhost:8081")).isEqualTo("localhost:8081 localhost:8082");
	}
	// endregion

	private static Map<String, String> of(String module, StartOptions options, Map<String, String> given) {
		return new ModuleEnvironment(given, options).of(Project.module(module));
	}

}
