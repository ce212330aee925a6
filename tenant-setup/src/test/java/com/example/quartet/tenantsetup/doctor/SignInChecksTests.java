package com.example.quartet.tenantsetup.doctor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What would fail when a person signs in is found without signing in.
 */
class SignInChecksTests extends AbstractDoctorTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String UNKNOWN = "12345678-0000-4000-8000-000000000001";

	private static final String DOES_NOT_FIT = "AADSTS%d: IDENTITY_TENANT does not fit the accounts that this application lets in";

	private static final String SCOPE = "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_ENTRA_SCOPE";

	@Test
	void aTenantThatDoesNotFitTheAudienceOfAnApplication() {
		this.doctor.with("IDENTITY_TENANT", "consumers").with("DAEMON_TENANTS", "contoso.onmicrosoft.com").run();
		assertThat(this.doctor.failures()).containsOnlyOnce(DOES_NOT_FIT.formatted(9002332))
			.filteredOn((line) -> !line.startsWith("IDENTITY_HOME_TENANT is 'consumers'"))
			.containsOnly(DOES_NOT_FIT.formatted(9002332),
					"AADSTS9002332: the identity provider gives it no token (invalid_request)");
		this.doctor.with("IDENTITY_TENANT", "common")
			.with("IDENTITY_ALLOWED_TENANTS", "*")
			.with("DAEMON_CLIENT_ID", "80850000-0000-4000-8000-000000000005")
			.run();
		assertThat(this.doctor.failures()).filteredOn((line) -> !line.startsWith("IDENTITY_HOME_TENANT is 'common'"))
			.containsExactly(DOES_NOT_FIT.formatted(50194), "AADSTS7000215: its secret is wrong",
					"AADSTS7000215: the tenant contoso.onmicrosoft.com gives it no token (invalid_client)");
	}

	@Test
	void aRedirectUriThatIsNotRegistered() {
		this.doctor.run("--site=http://localhost:9999");
		assertThat(this.doctor.failures()).containsOnly(
				"AADSTS50011: http://localhost:9999/login/oauth2/code/entra is no redirect URI of it",
				"AADSTS50011: http://localhost:9999/ is no redirect URI of it",
				"AADSTS50011: http://localhost:9999/connect/return is no redirect URI of it",
				"AADSTS50011: http://localhost:9999/login/oauth2/code/consent is no redirect URI of it");
		assertThat(this.doctor.output).contains("registrations/applications/web-app.json");
	}

	@Test
	void aSiteOverHttpOnAnotherHostThanThisOne() {
		this.doctor.run("--site=http://todos.example");
		assertThat(this.doctor.failures()).filteredOn((line) -> !line.startsWith("AADSTS50011: http://todos.example/"))
			.hasSize(3)
			.containsOnly(
					"AADSTS500117: the site is at http://todos.example, and a redirect URI may be http on localhost alone");
	}

	@Test
	void anApplicationThatTheTenantDoesNotKnow() {
		this.doctor.with("WEB_APP_CLIENT_ID", UNKNOWN).run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS700016: the tenant knows no application of this id",
				"AADSTS700016: the tenant knows no application of this id, or no one consented");
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
	void permissionsOfTwoResourcesInOneRequest() {
		this.doctor.with(SCOPE, "openid, api://one/Todo.Read, api://two/Profile.Read").run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS28000: entra asks for permissions of 2 resources at once: api://one/Todo.Read api://two/Profile.Read");
		this.doctor.with(SCOPE, "api://one/.default api://one/Todo.Read").run();
		assertThat(this.doctor.failures()).singleElement().asString().startsWith("AADSTS70011: ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"9002331 | AADSTS9002331: IDENTITY_TENANT does not fit the accounts that this application lets in", //
			"500113  | AADSTS500113: http://localhost:8080/login/oauth2/code/entra is no redirect URI of it", //
			"50105   | AADSTS50105: the identity provider answers 400 at the sign-in" })
	void aRefusalThatThisEmulatorGivesOnlyOnOrder(int number, String finding) {
		this.emulator.nextRequest().of(WEB_APP).at("authorize").refused(number);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly(finding);
	}

}
