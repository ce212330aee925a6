package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An API that would refuse its callers is found.
 */
class ApiChecksTests extends AbstractDoctorTests {

	private static final String UNKNOWN = "12345678-0000-4000-8000-000000000001";

	@Test
	void anApiThatTheTenantDoesNotKnow() {
		this.doctor.with("TODO_API_CLIENT_ID", UNKNOWN).run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS500011: the tenant knows no API api://%s".formatted(UNKNOWN),
				"AADSTS700016: the tenant knows no application of this id",
				"AADSTS700016: the tenant knows no application of this id, or no one consented",
				"AADSTS500011: the tenant knows no API api://%s".formatted(UNKNOWN));
	}

	@Test
	void aDaemonWithoutItsRole() {
		this.doctor.with("DAEMON_CLIENT_ID", "80850000-0000-4000-8000-000000000005")
			.without("DAEMON_CLIENT_SECRET_FILE")
			.with("DAEMON_CLIENT_SECRET", "daemon-without-role-secret-for-the-emulator-alone")
			.run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS50011: http://localhost:8080/connect/return is no redirect URI of it",
				"no administrator gave it Todo.Read.All of todo-api, so that API answers 401 or 403",
				"no administrator gave it Todo.ReadWrite.All of todo-api, so that API answers 401 or 403",
				"no administrator gave it Profile.Read.All of downstream-api, so that API answers 401 or 403");
		assertThat(this.doctor.output).contains("/adminconsent?client_id=80850000-");
	}

	@Test
	void aDaemonWithoutConsent() {
		this.emulator.nextRequests(3).of("80840000-0000-4000-8000-000000000004").at("token").refused(65001);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS65001: no administrator gave it Todo.Read.All of todo-api, so that API answers 401 or 403",
				"AADSTS65001: no administrator gave it Todo.ReadWrite.All of todo-api, so that API answers 401 or 403",
				"AADSTS65001: no administrator gave it Profile.Read.All of downstream-api, so that API answers 401 or 403");
	}

	@Test
	void aTenantOfACustomerThatHasNotAddedTheDaemon() {
		this.doctor.with("IDENTITY_TENANT", "organizations")
			.with("IDENTITY_HOME_TENANT", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490")
			.with("IDENTITY_ALLOWED_TENANTS",
					"8eaef023-2b34-4da1-9baa-8bc8c9d6a490,5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11")
			.run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS700016: the tenant 5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11 has not added it, so it can do nothing there");
		assertThat(this.doctor.output)
			.contains("/5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11/adminconsent?client_id=80840000-");
	}

	@Test
	void aTenantOfACustomerThatGivesTheDaemonNoToken() {
		this.emulator.nextRequests(4).of("80840000-0000-4000-8000-000000000004").at("token").refused(7000112);
		this.doctor.with("DAEMON_TENANTS", "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11").run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS7000112: the identity provider gives it no token (invalid_grant)",
				"AADSTS7000112: the tenant 5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11 gives it no token (invalid_grant)");
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
	void anAddressThatIsNone() {
		this.doctor.with("TODO_API_URL", "localhost:8081").run();
		assertThat(this.doctor.failures()).containsExactly("TODO_API_URL is localhost:8081, which is no address");
		assertThat(this.doctor.output).contains("-     localhost:8081 does not answer");
	}

	@Test
	void aDaemonThatAnApiWantsAnAssignmentOf() {
		this.emulator.nextRequests(3).of("80840000-0000-4000-8000-000000000004").at("token").refused(501051);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS501051: no administrator gave it Todo.Read.All of todo-api, so that API answers 401 or 403",
				"AADSTS501051: no administrator gave it Todo.ReadWrite.All of todo-api, so that API answers 401 or 403",
				"AADSTS501051: no administrator gave it Profile.Read.All of downstream-api, so that API answers 401 or 403");
	}

}
