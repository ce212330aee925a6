package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the site needs beyond a sign-in is looked at: roles of its own, groups, Microsoft
 * Graph, and refresh tokens.
 */
class SiteChecksTests extends AbstractDoctorTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String GROUP_ROLES = "9a000000-0000-4000-8000-000000000001=Planner";

	private static final String NO_ADMINISTRATOR = "its ID tokens name no directory roles, so no administrator can connect an organisation";

	private static final String NO_GROUP_ROLE = "its ID tokens name no groups, so no one has a role of WEB_APP_GROUP_ROLES";

	@Test
	void theRolesOfTheSiteItself() {
		this.doctor.run();
		assertThat(this.doctor.output).contains("ok    an administrator gave it Stats.Read.All of todo-api",
				"ok    an administrator gave it Tenants.ReadWrite.All of todo-api");
	}

	@Test
	void aSiteWithoutItsRoles() {
		this.doctor.with("WEB_APP_CLIENT_ID", "80850000-0000-4000-8000-000000000005")
			.without("WEB_APP_CLIENT_SECRET_FILE")
			.with("WEB_APP_CLIENT_SECRET", "daemon-without-role-secret-for-the-emulator-alone")
			.run();
		assertThat(this.doctor.failures()).filteredOn((line) -> !line.startsWith("AADSTS50011: "))
			.containsExactly("no administrator gave it Stats.Read.All of todo-api, so that API answers 401 or 403",
					"no administrator gave it Tenants.ReadWrite.All of todo-api, so that API answers 401 or 403");
	}

	@Test
	void aSiteWithoutConsent() {
		this.emulator.nextRequests(2).of(WEB_APP).at("token").refused(65001);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS65001: no administrator gave it Stats.Read.All of todo-api, so that API answers 401 or 403",
				"AADSTS65001: no administrator gave it Tenants.ReadWrite.All of todo-api, so that API answers 401 or 403");
	}

	@Test
	void aHomeTenantThatDoesNotKnowTheSite() {
		this.doctor.with("IDENTITY_HOME_TENANT", FABRIKAM).run();
		assertThat(this.doctor.failures()).hasSize(3)
			.containsOnly("AADSTS700016: the tenant knows no application of this id, or no one consented");
	}

	@ParameterizedTest
	@ValueSource(strings = { "organizations", "common" })
	void aHomeTenantThatIsMany(String tenant) {
		this.doctor.with("IDENTITY_TENANT", tenant)
			.with("IDENTITY_ALLOWED_TENANTS", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490")
			.run();
		assertThat(this.doctor.failures()).singleElement()
			.asString()
			.startsWith("IDENTITY_HOME_TENANT is '%s', which is no tenant".formatted(tenant));
		this.doctor.with("IDENTITY_HOME_TENANT", "8eaef023-2b34-4da1-9baa-8bc8c9d6a490").run();
		assertThat(this.doctor.failures()).isEmpty();
	}

	@Test
	void groupsThatNoTokenNames(@TempDir Path folder) throws IOException {
		this.doctor.run();
		assertThat(this.doctor.output).contains("ok    its ID tokens name directory roles")
			.doesNotContain("WEB_APP_GROUP_ROLES");
		this.doctor.with("WEB_APP_GROUP_ROLES", GROUP_ROLES).run();
		assertThat(this.doctor.failures()).containsExactly(NO_GROUP_ROLE);
		assertThat(this.doctor.output).contains("should have SecurityGroup");
		withGroupMembershipClaims("ApplicationGroup", folder).run();
		assertThat(this.doctor.failures()).containsExactly(NO_ADMINISTRATOR, NO_GROUP_ROLE);
		withGroupMembershipClaims("SecurityGroup, DirectoryRole", folder).run();
		assertThat(this.doctor.failures()).isEmpty();
		assertThat(this.doctor.output).contains("ok    its ID tokens name groups");
	}

	@Test
	void aGraphThatIsElsewhere() throws IOException {
		this.doctor.run();
		assertThat(this.doctor.output)
			.contains("ok    %s answers as Microsoft Graph does".formatted(this.emulator.authority()));
		try (StubHost other = new StubHost()) {
			this.doctor.with("GRAPH_URL", other.address()).run();
			assertThat(this.doctor.failures())
				.containsExactly(other.address() + " answers with 404, and not as Microsoft Graph does");
		}
		this.doctor.with("GRAPH_URL", "https://127.0.0.1:1").run();
		assertThat(this.doctor.failures()).containsExactly("https://127.0.0.1:1 cannot be reached (ConnectException)");
		this.doctor.with("GRAPH_URL", "http://graph.example").run();
		assertThat(this.doctor.failures())
			.containsExactly("GRAPH_URL is http, so anyone on the way reads secrets and tokens");
	}

	@Test
	void permissionsOfGraphAndOfAnotherApiInOneRequest() {
		this.doctor.with("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_GRAPH_SCOPE", "User.Read, api://one/Todo.Read")
			.run();
		assertThat(this.doctor.failures()).singleElement().asString().startsWith("AADSTS28000: graph asks for");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ENTRA", "DOWNSTREAMAPIOFFLINE" })
	void aRequestWithoutARefreshTokenThatTheModuleGoesOnWith(String registration) {
		this.doctor
			.with("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_%s_SCOPE".formatted(registration), "api://one/One.Read")
			.run();
		assertThat(this.doctor.failures()).singleElement().asString().contains(" asks for no refresh token");
	}

	private DoctorRun withGroupMembershipClaims(String claims, Path folder) throws IOException {
		FileSystemUtils.copyRecursively(Path.of("..", "registrations"), folder);
		Path application = folder.resolve("applications/web-app.json");
		Files.writeString(application,
				Files.readString(application)
					.replace("\"groupMembershipClaims\": \"DirectoryRole\"",
							"\"groupMembershipClaims\": \"%s\"".formatted(claims)));
		this.doctor.registrations = folder;
		return this.doctor;
	}

}
