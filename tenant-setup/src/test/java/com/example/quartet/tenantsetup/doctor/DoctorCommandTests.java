package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.quartet.tenantsetup.credential.Keytool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@EntraEmulator(registrations = "../registrations")
class DoctorCommandTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String UNKNOWN = "12345678-0000-4000-8000-000000000001";

	private static final String SAMPLE_KEY = "../registrations/certificates/daemon-client.p12";

	private static final String SCOPE = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_SCOPE";

	private Emulator emulator;

	private DoctorRun doctor;

	@BeforeEach
	void prepare(Emulator emulator) {
		this.emulator = emulator;
		this.doctor = new DoctorRun(emulator.authority());
	}

	@Test
	void withTheSettingsOfTheEmulatorNothingWouldFail() {
		assertThat(this.doctor.run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("identity provider (", "web-app (", "todo-api (", "downstream-api (",
				"daemon-client (", "Nothing would fail.");
	}

	@Test
	void noSecretIsEverPrinted() throws IOException {
		this.doctor.with("WEB_APP_CLIENT_SECRET", "a-secret-that-is-wrong").run();
		assertThat(this.doctor.output).doesNotContain("a-secret-that-is-wrong");
		try (Stream<Path> secrets = Files.list(Path.of("../registrations/secrets"))) {
			for (Path secret : secrets.toList()) {
				assertThat(this.doctor.output).doesNotContain(Files.readString(secret).strip());
			}
		}
	}

	@Test
	void anIdentityProviderThatIsNotThereIsSaidOnce() {
		this.doctor = new DoctorRun("http://127.0.0.1:1");
		assertThat(this.doctor.run()).isOne();
		assertThat(this.doctor.failures()).singleElement().asString().contains("cannot be reached (ConnectException)");
		assertThat(this.doctor.output).contains("start the emulator with ./run");
	}

	@Test
	void somethingElseThatAnswersIsNotTheIdentityProvider() throws IOException {
		try (StubHost portal = new StubHost().at("/", 200, "<html>Accept the terms of this network</html>")) {
			this.doctor = new DoctorRun(portal.address());
			this.doctor.run();
			assertThat(this.doctor.failures()).first().asString().contains("200 and no metadata: a proxy");
		}
	}

	@Test
	void aProxyThatJavaDoesNotKnowIsPointedOut() {
		this.doctor.with("IDENTITY_AUTHORITY", "https://login.invalid")
			.with("HTTPS_PROXY", "http://proxy.invalid:3128");
		this.doctor.run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("HTTPS_PROXY names a proxy"));
		this.doctor.with("JAVA_TOOL_OPTIONS", "-Dhttps.proxyHost=proxy.invalid").run();
		assertThat(this.doctor.failures()).noneMatch((line) -> line.startsWith("HTTPS_PROXY"));
	}

	@Test
	void anAuthorityByAnotherNameThanItsTokensHave() {
		this.doctor = new DoctorRun(this.emulator.authority().replace("127.0.0.1", "localhost"));
		this.doctor.run();
		assertThat(this.doctor.failures()).first()
			.asString()
			.contains("its tokens will name " + this.emulator.authority());
	}

	@Test
	void aTenantThatIsNotThere() {
		this.doctor.with("IDENTITY_TENANT", "nowhere.example").run();
		assertThat(this.doctor.failures()).first().asString().startsWith("AADSTS90002: ");
	}

	@Test
	void aTenantThatDoesNotFitTheAudienceOfAnApplication() {
		this.doctor.with("IDENTITY_TENANT", "consumers").with("DAEMON_TENANTS", "contoso.onmicrosoft.com").run();
		assertThat(this.doctor.failures())
			.anyMatch((line) -> line.startsWith("AADSTS9002332: IDENTITY_TENANT does not"));
		this.doctor.with("IDENTITY_TENANT", "common")
			.with("IDENTITY_ALLOWED_TENANTS", "*")
			.with("DAEMON_CLIENT_ID", "80850000-0000-4000-8000-000000000005")
			.run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("AADSTS50194: IDENTITY_TENANT does not"));
	}

	@Test
	void tenantsWithoutAGuidAndADaemonWithoutATenant() {
		this.doctor.with("IDENTITY_TENANT", "organizations").run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("IDENTITY_ALLOWED_TENANTS names"))
			.anyMatch((line) -> line.startsWith("DAEMON_TENANTS names 'organizations'"));
	}

	@Test
	void anyTenantIsWorthAWarning() {
		this.doctor.with("IDENTITY_ALLOWED_TENANTS", "*").with("DAEMON_TENANTS", "contoso.onmicrosoft.com");
		assertThat(this.doctor.run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("soon  IDENTITY_ALLOWED_TENANTS is *");
	}

	@Test
	void aRedirectUriThatIsNotRegistered() {
		this.doctor.run("--site=http://localhost:9999");
		assertThat(this.doctor.failures()).contains(
				"AADSTS50011: http://localhost:9999/login/oauth2/code/entra is no redirect URI of it",
				"AADSTS50011: http://localhost:9999/connect/return is no redirect URI of it");
		assertThat(this.doctor.output).contains("registrations/applications/web-app.json");
	}

	@Test
	void aSiteOverHttpOnAnotherHostThanThisOne() {
		this.doctor.run("--site=http://todos.example");
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("AADSTS500117: "));
	}

	@Test
	void anApplicationThatTheTenantDoesNotKnow() {
		this.doctor.with("WEB_APP_CLIENT_ID", UNKNOWN).run();
		assertThat(this.doctor.failures()).contains("AADSTS700016: the tenant knows no application of this id");
	}

	@Test
	void idTokensThatAreNotEnabled() {
		this.emulator.nextRequest().of(WEB_APP).at("authorize").with("response_type", "id_token").refused(700054);
		this.doctor.run();
		assertThat(this.doctor.failures()).singleElement()
			.asString()
			.startsWith("AADSTS700054: ID tokens are not enabled");
	}

	@Test
	void aSecretThatIsWrong() {
		this.doctor.with("WEB_APP_CLIENT_SECRET", "wrong").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000215: its secret is wrong");
	}

	@Test
	void aSecretThatHasEndedOrIsAboutTo() {
		this.emulator.nextRequest().of(WEB_APP).at("token").refused(7000222);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000222: its secret has ended");
		this.doctor.with("WEB_APP_CLIENT_SECRET_ENDS", "2020-01-01T00:00:00Z").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000222: its secret ended on 2020-01-01T00:00:00Z");
		String soon = Instant.now().plus(Duration.ofDays(7)).toString();
		assertThat(this.doctor.with("WEB_APP_CLIENT_SECRET_ENDS", soon).run()).isZero();
		assertThat(this.doctor.output).contains("soon  its secret ends on " + soon);
	}

	@Test
	void noCredentialOrTwo() {
		this.doctor.without("WEB_APP_CLIENT_SECRET_FILE").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000218: it has no credential, and does not start");
		this.doctor.with("WEB_APP_CLIENT_SECRET", "one").with("WEB_APP_CERTIFICATE", "two").run();
		assertThat(this.doctor.failures()).containsExactly("it has a secret and a certificate, and does not start");
	}

	@Test
	void aCertificateThatTheTenantKnows() {
		assertThat(withCertificate(SAMPLE_KEY, "for-the-emulator-alone").run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("its certificate lasts until 2045-12-27");
	}

	@Test
	void aCertificateThatTheTenantDoesNotKnow(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("key.pem");
		String thumbprint = new Keytool().makeIn(file, "Another").thumbprint();
		withCertificate(file.toString(), "").run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS700027: the tenant does not know the certificate with the thumbprint " + thumbprint);
	}

	@Test
	void aCertificateThatHasEndedOrIsAboutTo() {
		this.doctor.clock = Clock.fixed(Instant.parse("2045-12-20T00:00:00Z"), ZoneOffset.UTC);
		withCertificate(SAMPLE_KEY, "for-the-emulator-alone").run();
		assertThat(this.doctor.output).contains("soon  its certificate ends on 2045-12-27");
		this.doctor.clock = Clock.fixed(Instant.parse("2046-01-01T00:00:00Z"), ZoneOffset.UTC);
		this.doctor.run();
		assertThat(this.doctor.failures())
			.anyMatch((line) -> line.startsWith("AADSTS700027: its certificate ended on 2045-12-27"));
	}

	@Test
	void aCertificateThatCannotBeRead() {
		withCertificate(SAMPLE_KEY, "wrong").run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("DAEMON_CERTIFICATE cannot be read"));
		withCertificate("nowhere.pem", "").run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("DAEMON_CERTIFICATE cannot be read"));
	}

	@Test
	void permissionsOfTwoResourcesInOneRequest() {
		this.doctor.with(SCOPE, "openid, api://one/Todo.Read, api://two/Profile.Read").run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS28000: entra asks for permissions of 2 resources at once: api://one/Todo.Read api://two/Profile.Read");
		this.doctor.with(SCOPE, "api://one/.default api://one/Todo.Read").run();
		assertThat(this.doctor.failures()).singleElement().asString().startsWith("AADSTS70011: ");
	}

	@Test
	void anApiThatTheTenantDoesNotKnow() {
		this.doctor.with("TODO_API_CLIENT_ID", UNKNOWN).run();
		assertThat(this.doctor.failures())
			.contains("AADSTS500011: the tenant knows no API api://%s".formatted(UNKNOWN));
	}

	@Test
	void aDaemonWithoutItsRole() {
		this.doctor.with("DAEMON_CLIENT_ID", "80850000-0000-4000-8000-000000000005")
			.without("DAEMON_CLIENT_SECRET_FILE")
			.with("DAEMON_CLIENT_SECRET", "daemon-without-role-secret-for-the-emulator-alone")
			.run();
		assertThat(this.doctor.failures())
			.anyMatch((line) -> line.startsWith("no administrator gave it Todo.ReadWrite.All of todo-api"))
			.anyMatch((line) -> line.startsWith("no administrator gave it Profile.Read.All of downstream-api"));
		assertThat(this.doctor.output).contains("/adminconsent?client_id=80850000-");
	}

	@Test
	void aDaemonWithoutConsent() {
		this.emulator.nextRequests(3).of("80840000-0000-4000-8000-000000000004").at("token").refused(65001);
		this.doctor.run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("AADSTS65001: no administrator gave it"));
	}

	@Test
	void aClockThatIsWrong() {
		this.emulator.setClockAhead(Duration.ofMinutes(10));
		this.doctor.run();
		assertThat(this.doctor.failures())
			.anyMatch((line) -> line.startsWith("AADSTS700024: this machine's clock is 59"));
	}

	@Test
	void addressesWithoutTls() {
		this.doctor.with("IDENTITY_AUTHORITY", "http://login.invalid")
			.with("TODO_API_URL", "http://todo.invalid")
			.run();
		assertThat(this.doctor.failures()).anyMatch((line) -> line.startsWith("IDENTITY_AUTHORITY is http"))
			.anyMatch((line) -> line.startsWith("TODO_API_URL is http"));
	}

	@Test
	void anApiThatAnswersForAnotherTenant() throws IOException {
		String fabrikam = this.emulator.authority() + "/fabrikam.onmicrosoft.com/oauth2/v2.0/authorize";
		try (StubHost api = new StubHost().at("/api/todos", 401, "", "WWW-Authenticate",
				"Bearer authorization_uri=\"%s\"".formatted(fabrikam))) {
			this.doctor.with("TODO_API_URL", api.address()).run();
			assertThat(this.doctor.failures()).singleElement()
				.asString()
				.contains("answers for %s/fabrikam.onmicrosoft.com".formatted(this.emulator.authority()));
		}
	}

	@Test
	void anApiThatAnswersForTheSameTenantAndOneThatIsNone() throws IOException {
		String contoso = this.emulator.authority() + "/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/oauth2/v2.0/authorize";
		try (StubHost api = new StubHost()
			.at("/api/todos", 401, "", "WWW-Authenticate", "Bearer authorization_uri=\"%s\"".formatted(contoso))
			.at("/api/me", 200, "hello")) {
			this.doctor.with("TODO_API_URL", api.address()).with("DOWNSTREAM_API_URL", api.address()).run();
			assertThat(this.doctor.output).contains("ok    %s answers for the same tenant".formatted(api.address()));
			assertThat(this.doctor.failures()).containsExactly(api.address() + " answers, but not as this API does");
		}
	}

	@Test
	void settingsMayComeFromAFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve(".env"), "# a comment\nIDENTITY_TENANT=nowhere.example\n");
		this.doctor.run("--env=" + file);
		assertThat(this.doctor.failures()).first().asString().startsWith("AADSTS90002: ");
	}

	private DoctorRun withCertificate(String file, String password) {
		return this.doctor.without("DAEMON_CLIENT_SECRET_FILE")
			.with("DAEMON_CERTIFICATE", file)
			.with("DAEMON_CERTIFICATE_PASSWORD", password);
	}

}
