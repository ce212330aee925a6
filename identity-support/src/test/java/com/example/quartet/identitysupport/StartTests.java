package com.example.quartet.identitysupport;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	@TempDir
	Path folder;

	@Test
	void aMissingCredentialIsOneSentenceThatNamesTheVariable(CapturedOutput output) {
		startFails(Map.of());
		assertThat(output).contains("SAMPLE_CLIENT_SECRET is not set: give this application's secret");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void aWrongTenantIsOneSentenceThatNamesTheVariable(CapturedOutput output) {
		startFails(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "IDENTITY_TENANT", "con toso"));
		assertThat(output).contains("IDENTITY_TENANT is 'con toso', but should be a GUID, a domain");
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void aListOfTenantsThatIsMissingIsNamedByItsOwnVariable(CapturedOutput output) {
		startFails(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "IDENTITY_TENANT", "common"));
		assertThat(output).contains("IDENTITY_ALLOWED_TENANTS names 'common', but tokens name their tenant by GUID");
	}

	@Test
	void aSecretMayComeFromAFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("secret"), "\ufefffrom a file\r\n");
		try (ConfigurableApplicationContext context = start(Map.of("SAMPLE_CLIENT_SECRET_FILE", file.toString()))) {
			assertThat(context.getEnvironment().getProperty("quartet.identity.client.secret")).isEqualTo("from a file");
			assertThat(context.getEnvironment().getProperty("quartet.identity.client.authentication-method"))
				.isEqualTo("client_secret_post");
		}
	}

	@Test
	void aSecretFileOfAnotherProgramIsLeftAlone() {
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "ANOTHER_PROGRAMS_PASSWORD_FILE", "/nowhere/password")).close();
	}

	@Test
	void aSecretFileThatIsNotThereIsOneSentence(CapturedOutput output) {
		startFails(Map.of("SAMPLE_CLIENT_SECRET_FILE", "/nowhere/secret"));
		assertThat(output).contains("SAMPLE_CLIENT_SECRET_FILE is '/nowhere/secret', but no secret can be read there");
	}

	@Test
	void aCertificateIsUsedWhereThereIsOne() {
		try (ConfigurableApplicationContext context = start(
				Map.of("SAMPLE_CERTIFICATE", "../registrations/certificates/daemon-client.p12",
						"SAMPLE_CERTIFICATE_PASSWORD", "for-the-emulator-alone"))) {
			assertThat(context.getEnvironment().getProperty("quartet.identity.client.authentication-method"))
				.isEqualTo("private_key_jwt");
		}
	}

	@Test
	void aCertificateWithoutItsPasswordIsOneSentence(CapturedOutput output) {
		startFails(Map.of("SAMPLE_CERTIFICATE", "../registrations/certificates/daemon-client.p12"));
		assertThat(output).contains("SAMPLE_CERTIFICATE is '../registrations/certificates/daemon-client.p12', "
				+ "but no private key with a certificate can be read there");
		assertThat(output).doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			api://one/Read,User.Read | asks for permissions of 2 APIs at once (https://graph.microsoft.com, one)
			api://one/.default,api://one/Read | asks for .default and for named permissions
			""")
	void scopesThatNoTokenCanCarryAreOneSentence(String scopes, String sentence, CapturedOutput output) {
		startFails(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "SAMPLE_SCOPES", scopes));
		assertThat(output).contains("SAMPLE_SCOPES " + sentence).doesNotContain("\tat ");
	}

	@Test
	void scopesThatSayHowToSignInAreOfNoApi() {
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "SAMPLE_SCOPES", "openid,offline_access,api://one/a,one/b"))
			.close();
	}

	@Test
	void anyTenantIsAllowedOnlyWithAWarning(CapturedOutput output) {
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "IDENTITY_ALLOWED_TENANTS", "*")).close();
		assertThat(output).contains("WARN").contains("Tokens of every tenant are accepted");
	}

	@ParameterizedTest
	@CsvSource({ "IDENTITY_AUTHORITY, http://login.example.com", "IDENTITY_BACKCHANNEL, http://identity-emulator:9000",
			"SAMPLE_API_URL, http://todo-api:8081" })
	void secretsAndTokensGoOverHttpsUnlessAHostIsListed(String variable, String address, CapturedOutput output) {
		startFails(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", variable, address));
		assertThat(output)
			.contains("%s is '%s', and secrets or tokens would go there unencrypted: use https, or list %s"
				.formatted(variable, address, URI.create(address).getHost()) + " in PLAIN_HTTP_HOSTS")
			.doesNotContain("\tat ");
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", variable, address, "PLAIN_HTTP_HOSTS",
				"login.example.com,identity-emulator,Todo-Api"))
			.close();
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", variable, address.replace("http:", "https:"))).close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost:8081", "http://api.localhost", "http://127.0.0.2", "http://[::1]:8081" })
	void plainHttpStaysOnThisMachine(String address) {
		start(Map.of("SAMPLE_CLIENT_SECRET", "s3cret", "SAMPLE_API_URL", address)).close();
	}

	private static void startFails(Map<String, Object> variables) {
		assertThatException().isThrownBy(() -> start(variables));
	}

	private static ConfigurableApplicationContext start(Map<String, Object> variables) {
		SpringApplication application = new SpringApplicationBuilder(Sample.class).web(WebApplicationType.NONE)
			.environment(environment(variables))
			.build();
		return application.run("--spring.config.name=sample");
	}

	private static ConfigurableEnvironment environment(Map<String, Object> variables) {
		return new StandardEnvironment() {

			@Override
			public Map<String, Object> getSystemEnvironment() {
				return variables;
			}

		};
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Sample {

	}

}
