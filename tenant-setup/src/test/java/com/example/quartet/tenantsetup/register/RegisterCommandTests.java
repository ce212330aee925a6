package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.Cloud;
import com.example.quartet.tenantsetup.signin.AzureCli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegisterCommandTests extends AbstractRegisterTests {

	@Test
	void everyModuleIsRegisteredAndItsSettingsAreWritten() {
		assertThat(this.register.run()).as(this.register.output).isZero();
		Map<String, String> variables = this.register.variables();
		assertThat(variables).containsEntry("IDENTITY_AUTHORITY", this.stub.address())
			.containsEntry("IDENTITY_TENANT", StubGraph.TENANT)
			.containsEntry("IDENTITY_ALLOWED_TENANTS", StubGraph.TENANT)
			.containsEntry("TODO_API_CLIENT_ID", appId("quartet-todo-api"))
			.containsKeys("WEB_APP_CLIENT_ID", "DOWNSTREAM_API_CLIENT_ID", "DAEMON_CLIENT_ID", "SINGLE_PAGE_CLIENT_ID",
					"WEB_APP_CERTIFICATE", "TODO_API_CERTIFICATE", "DAEMON_CERTIFICATE")
			.doesNotContainKeys("DOWNSTREAM_API_CERTIFICATE", "WEB_APP_CLIENT_SECRET");
	}

	@Test
	void theTenantsOwnIdsStandWhereTheFilesHaveTheirs() {
		this.register.run();
		assertThat(this.stub.graph.directory.applications.toString()).doesNotContain("80800000-", "80810000-",
				"80820000-", "80840000-");
		assertThat(this.register.application("quartet-todo-api").path("identifierUris").path(0).asString())
			.isEqualTo("api://" + appId("quartet-todo-api"));
		assertThat(
				this.register.application("quartet-web-app").at("/requiredResourceAccess/0/resourceAppId").asString())
			.isEqualTo(appId("quartet-todo-api"));
		assertThat(this.register.application("quartet-todo-api").at("/api/knownClientApplications").toString())
			.isEqualTo("[\"%s\"]".formatted(appId("quartet-web-app")));
	}

	@Test
	void theDaemonHasItsRolesAndEveryoneTheAdministratorsConsent() {
		this.register.run();
		StubDirectory directory = this.stub.graph.directory;
		assertThat(directory.roleAssignments).hasSize(6)
			.filteredOn((assignment) -> assignment.path("principalId").asString().equals(StubGraph.PERSON))
			.hasSize(1);
		assertThat(directory.grants).extracting((grant) -> grant.path("scope").asString())
			.containsExactlyInAnyOrder("openid profile offline_access", "Todo.Read Todo.ReadWrite", "Profile.Read",
					"offline_access", "openid profile offline_access", "Todo.ReadWrite");
		assertThat(directory.grants)
			.allSatisfy((grant) -> assertThat(grant.path("consentType").asString()).isEqualTo("AllPrincipals"));
	}

	@Test
	void anApiThatGoesOnAfterThePersonHasLeftMayHaveARefreshToken() {
		this.register.run();
		assertThat(this.stub.graph.directory.grants)
			.filteredOn((grant) -> grant.path("clientId").asString().equals(servicePrincipal("quartet-todo-api")))
			.extracting((grant) -> grant.path("scope").asString())
			.containsExactlyInAnyOrder("Profile.Read", "offline_access");
	}

	@Test
	void theSiteHasTheRolesThatItNeedsAsItself() {
		this.register.run();
		assertThat(this.stub.graph.directory.roleAssignments).filteredOn(
				(assignment) -> assignment.path("principalId").asString().equals(servicePrincipal("quartet-web-app")))
			.hasSize(2);
		assertThat(this.register.application("quartet-web-app").path("groupMembershipClaims").asString())
			.isEqualTo("DirectoryRole");
	}

	@Test
	void tokensSayWhatTheModulesAskOfThem() {
		this.register.run();
		assertThat(this.register.application("quartet-web-app").at("/optionalClaims/idToken"))
			.extracting((claim) -> claim.path("name").asString())
			.containsExactly("sid", "login_hint", "email");
		assertThat(this.register.application("quartet-todo-api").at("/optionalClaims/accessToken"))
			.extracting((claim) -> claim.path("name").asString())
			.containsExactly("idtyp", "xms_cc");
	}

	@Test
	void withoutConsentEachPersonIsAsked() {
		this.register.run("--no-consent");
		assertThat(this.stub.graph.directory.grants).isEmpty();
		assertThat(this.stub.graph.directory.roleAssignments).hasSize(6);
	}

	@Test
	void theDocumentSaysHowManyRequestsThatTakes() {
		this.register.run();
		assertThat(Path.of("..", "docs", "your-own-tenant.md")).content()
			.contains("takes %d requests and three keys".formatted(this.stub.requests.size()));
	}

	@Test
	void theSecondRunFindsAllAndMakesNothing() throws IOException {
		this.register.run();
		Map<String, List<String>> tenant = this.stub.graph.directory.byNames();
		String settings = Files.readString(this.register.environmentFile());
		this.stub.requests.clear();
		assertThat(this.register.run()).isZero();
		assertThat(this.stub.graph.directory.byNames()).isEqualTo(tenant);
		assertThat(this.register.environmentFile()).content().isEqualTo(settings);
		assertThat(this.stub.requests).noneMatch((request) -> request.startsWith("POST"));
	}

	@ParameterizedTest
	@CsvSource({ "public, AzureADandPersonalMicrosoftAccount", "us-government, AzureADMultipleOrgs",
			"china, AzureADMultipleOrgs" })
	void nationalCloudsHaveNoPersonalAccounts(String cloud, String audience) {
		assertThat(this.register.run("--cloud", cloud)).as(this.register.output).isZero();
		assertThat(this.register.application("quartet-web-app").path("signInAudience").asString()).isEqualTo(audience);
	}

	@Test
	void theSettingsNameAGraphThatTheAuthorityDoesNotTell() {
		this.register.authority = Cloud.US_DEFENSE.authority();
		assertThat(this.register.run("--cloud=us-defense")).as(this.register.output).isZero();
		assertThat(this.register.variables()).containsEntry("IDENTITY_AUTHORITY", "https://login.microsoftonline.us")
			.containsEntry("GRAPH_URL", this.stub.address());
	}

	@Test
	void oneAudienceMayHoldForAll() {
		this.register.run("--audience=AzureADMyOrg");
		assertThat(this.stub.graph.directory.applications).allSatisfy(
				(application) -> assertThat(application.path("signInAudience").asString()).isEqualTo("AzureADMyOrg"));
	}

	@Test
	void aPersonWithoutTheAzureCliSignsInByACode() {
		this.stub.pending = 3;
		AzureCli none = new AzureCli(List.of("there-is-no-such-program"));
		assertThat(this.register.run(none)).isZero();
		assertThat(this.register.output).contains("enter the code ABC");
		assertThat(this.register.pauses).containsSequence(Duration.ofSeconds(5), Duration.ofSeconds(5));
		assertThat(this.register.variables()).containsKey("WEB_APP_CLIENT_ID");
	}

	@Test
	void aDryRunSendsNothingThatChangesAnything() throws IOException {
		assertThat(this.register.run("--dry-run")).as(this.register.output).isZero();
		assertThat(this.stub.writes()).isZero();
		assertThat(this.stub.graph.directory.applications).isEmpty();
		try (Stream<Path> files = Files.list(this.register.folder)) {
			assertThat(files).isEmpty();
		}
	}

	private String servicePrincipal(String uniqueName) {
		return StubDirectory.find(this.stub.graph.directory.servicePrincipals, "appId", appId(uniqueName))
			.orElseThrow()
			.path("id")
			.asString();
	}

	private String appId(String uniqueName) {
		return this.register.application(uniqueName).path("appId").asString();
	}

}
