package com.example.identityemulator.portal;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class PortalTests {

	private static final String ORIGIN = "http://127.0.0.1:9000";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	Directory directory;

	@Autowired
	Registrations registrations;

	@AfterEach
	void forgetChanges() {
		this.registrations.reload();
	}

	@Test
	void aPersonWhoIsAddedSignsInAndOneWhoIsRemovedDoesNot() {
		addCarol();
		assertThat(this.tokens.signIn("carol@contoso.onmicrosoft.com").json()).containsKey("access_token");
		String id = this.directory.account("carol@contoso.onmicrosoft.com").orElseThrow().id().toString();
		post("/console/directory/people/" + id + "/remove");
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.enter("carol@contoso.onmicrosoft.com").text()).contains("AADSTS50126");
	}

	@Test
	void aPersonIsChangedWithoutLosingWhatTheFormDoesNotShow() {
		Map<String, String> form = new LinkedHashMap<>(formOf("/console/directory/people/" + Names.ALICES_ID));
		assertThat(form).containsEntry("displayName", "Alice Adams").containsEntry("password", Names.PASSWORD);
		form.put("jobTitle", "Astronaut");
		form.put("accountEnabled", "true");
		post("/console/directory/people", form);
		assertThat(this.directory.account(Names.ALICE)).get()
			.satisfies((alice) -> assertThat(alice.furtherProperties()).containsEntry("jobTitle", "Astronaut"));
	}

	@Test
	void whatBreaksARuleOfTheFilesIsRefusedAndShownAgain() {
		Answer answer = post("/console/directory/people", Map.of("displayName", "Another Alice", "userPrincipalName",
				Names.ALICE, "tenantId", Names.CONTOSO, "password", "secret", "accountEnabled", "true"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains(Names.ALICE + " is there twice.", "Another Alice");
		assertThat(this.directory.users()).noneMatch((user) -> "Another Alice".equals(user.displayName()));
	}

	@Test
	void aNewPasswordEndsTheSessionsAndRefreshTokensFromBefore() throws InterruptedException {
		addCarol();
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		Map<String, Object> held = this.tokens
			.redeem(browser.signIn("carol@contoso.onmicrosoft.com").parameters().get("code"))
			.json();
		String id = this.directory.account("carol@contoso.onmicrosoft.com").orElseThrow().id().toString();
		Map<String, String> form = new LinkedHashMap<>(formOf("/console/directory/people/" + id));
		form.put("password", "An0ther!");
		form.put("accountEnabled", "true");
		Thread.sleep(5);
		post("/console/directory/people", form);
		TokenEndpoint.refused(this.tokens.refresh((String) held.get("refresh_token")), 400, "invalid_grant", 50173);
		assertThat(browser.authorize(Names.CONTOSO).text()).contains("id=\"password\"");
	}

	@Test
	void aDisabledPersonsRefreshTokenIsRefused() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		Map<String, String> form = new LinkedHashMap<>(formOf("/console/directory/people/" + Names.BOBS_ID));
		form.remove("accountEnabled");
		post("/console/directory/people", form);
		TokenEndpoint.refused(this.tokens.refresh(refreshToken), 400, "invalid_grant", 50057);
	}

	@Test
	void aGroupTakesItsMembersByName() {
		post("/console/directory/groups", Map.of("displayName", "Climbers", "tenantId", Names.CONTOSO,
				"securityEnabled", "true", "members", Names.ALICE + "\nReaders\n"));
		assertThat(this.directory.groups()).filteredOn((group) -> group.displayName().equals("Climbers"))
			.singleElement()
			.satisfies((group) -> assertThat(group.members()).hasSize(2));
		Answer refused = post("/console/directory/groups",
				Map.of("displayName", "Others", "tenantId", Names.CONTOSO, "members", "nobody@contoso.example"));
		assertThat(refused.text()).contains("nobody@contoso.example is no user name and no group.");
	}

	@Test
	void anApplicationThatIsAddedGetsATokenWithItsSecret() {
		post("/console/directory/applications",
				Map.of("displayName", "Reports", "signInAudience", "AzureADMyOrg", "webRedirectUris",
						"http://localhost:7000/", "delegated", "Mail.Read", "scopes", "Reports.Read", "version2",
						"true"));
		String id = this.directory.applications()
			.stream()
			.filter((app) -> app.displayName().equals("Reports"))
			.findFirst()
			.orElseThrow()
			.clientId();
		post("/console/directory/applications/" + id + "/secrets", Map.of("name", "First", "secret", "reports-secret"));
		String[] call = { "grant_type", "client_credentials", "client_id", id, "client_secret", "reports-secret",
				"scope", "https://graph.microsoft.com/.default" };
		assertThat(this.tokens.post(Names.CONTOSO, call).json()).containsKey("access_token");
		assertThat(page("/console/directory/applications/" + id)).contains("https://graph.microsoft.com/Mail.Read",
				"Reports.Read", "reports-secret");
		post("/console/directory/applications/" + id + "/secrets/remove", Map.of("index", "0"));
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, call), 401, "invalid_client", 7000215);
	}

	@Test
	void aCertificateMustBeOne() {
		Answer answer = post("/console/directory/applications/" + Names.DAEMON + "/certificates",
				Map.of("certificate", "nonsense"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains("is not a certificate in base64");
	}

	@Test
	void aRoleIsAssignedAndTakenBack() {
		String role = this.directory.application(Names.ORDERS_API).orElseThrow().appRoles().get(0).id().toString();
		post("/console/directory/roles",
				Map.of("principal", Names.BOB, "role", Names.ORDERS_API + "/" + role, "tenant", Names.CONTOSO));
		String token = this.tokens.signIn(Names.BOB).json("access_token");
		assertThat(Answer.claims(token).getClaims()).containsKey("roles");
		Matcher row = Pattern.compile(Names.BOB + ".*?name=\"id\" value=\"([0-9a-f-]+)\"", Pattern.DOTALL)
			.matcher(page("/console/directory/roles"));
		assertThat(row.find()).isTrue();
		post("/console/directory/roles/remove", Map.of("id", row.group(1)));
		assertThat(Answer.claims(this.tokens.signIn(Names.BOB).json("access_token")).getClaims())
			.doesNotContainKey("roles");
	}

	@Test
	void longListsComeInPagesAndAreSearched() {
		String first = page("/console/directory/groups");
		assertThat(first).contains("204 found", "Page 1 of 9", "Group 0").doesNotContain("Group 100");
		assertThat(page("/console/directory/groups?q=readers")).contains("2 found", "Readers and others");
		assertThat(page("/console/directory/groups?page=9")).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
	}

	@Test
	void whatIsExportedIsImportedAgain() throws Exception {
		addCarol();
		byte[] archive = this.mvc.get()
			.uri("/console/directory/registrations.zip")
			.exchange()
			.getResponse()
			.getContentAsByteArray();
		Map<String, ObjectNode> files = RegistrationArchive.read(new ByteArrayInputStream(archive));
		assertThat(files).containsKeys("directory.json", "applications/shop.json");
		this.registrations.reload();
		assertThat(this.directory.account("carol@contoso.onmicrosoft.com")).isEmpty();
		assertThat(this.mvc.post()
			.uri("/console/directory/import")
			.multipart()
			.file(new MockMultipartFile("archive", archive))
			.header(HttpHeaders.ORIGIN, ORIGIN)).hasStatus(302);
		assertThat(this.directory.account("carol@contoso.onmicrosoft.com")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/console/directory/people", "/console/directory/groups",
			"/console/directory/applications", "/console/directory/roles", "/console/directory/reload",
			"/console/directory/people/" + Names.BOBS_ID + "/remove" })
	void noOtherSitePostsAForm(String path) {
		assertThat(this.mvc.post().uri(path).header(HttpHeaders.ORIGIN, "https://attacker.example")).hasStatus(400);
		assertThat(this.mvc.post().uri(path)).hasStatus(400);
		assertThat(this.directory.account(Names.BOB)).isPresent();
	}

	@Test
	void theWhatIfPageSaysWhichPolicyAppliesAndWhy() {
		String abroad = page("/console/directory/what-if?person=" + Names.BOB + "&application="
				+ RegistrationsWithMore.VAULT + "&location=10ca0000-0000-4000-8000-000000000001");
		assertThat(abroad).contains("Access is refused: AADSTS53003", "Block abroad", "It is about other places",
				"It is disabled");
		assertThat(page("/console/directory/what-if?person=" + Names.ADA + "&application=" + RegistrationsWithMore.VAULT
				+ "&location=10ca0000-0000-4000-8000-000000000001"))
			.contains("Access is granted", "It excludes this person");
		assertThat(page("/console/directory/what-if?person=nobody")).contains("nobody is no user name.");
	}

	@Test
	void graphChallengesAClientThatDeclaredCp1OnceThePersonHasAnotherPassword() throws InterruptedException {
		String cp1 = graphToken("claims", "{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}");
		String other = graphToken();
		assertThat(me(cp1).status()).isEqualTo(200);
		Map<String, String> form = new LinkedHashMap<>(formOf("/console/directory/people/" + Names.BOBS_ID));
		form.put("password", "An0ther!");
		form.put("accountEnabled", "true");
		Thread.sleep(1000);
		post("/console/directory/people", form);
		Answer challenge = me(cp1);
		assertThat(challenge.status()).isEqualTo(401);
		String header = challenge.header(HttpHeaders.WWW_AUTHENTICATE);
		assertThat(header).contains("error=\"insufficient_claims\"");
		String claims = new String(
				Base64.getDecoder().decode(header.replaceFirst(".*claims=\"", "").replace("\"", "")));
		assertThat(claims).startsWith("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"");
		assertThat(me(other).status()).as("without cp1 it counts until it ends").isEqualTo(200);
	}

	private String graphToken(String... changes) {
		return (String) this.app
			.signIn(Names.CONTOSO, Names.BOB,
					Stream.concat(Stream.of("scope", "openid User.Read"), Stream.of(changes)).toArray(String[]::new))
			.get("access_token");
	}

	private Answer me(String token) {
		return new Answer(
				this.mvc.get().uri("/v1.0/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange());
	}

	@ParameterizedTest
	@ValueSource(strings = { "people", "groups", "applications" })
	void whatIsGoneIsNotFound(String kind) {
		assertThat(this.mvc.get().uri("/console/directory/" + kind + "/00000000-0000-4000-8000-00000000abcd"))
			.hasStatus(404);
		assertThat(page("/console/directory/" + kind + "/new")).contains("Save");
	}

	private void addCarol() {
		post("/console/directory/people",
				Map.of("displayName", "Carol Clark", "userPrincipalName", "carol@contoso.onmicrosoft.com", "tenantId",
						Names.CONTOSO, "password", Names.PASSWORD, "accountEnabled", "true"));
	}

	private String page(String path) {
		return new Answer(this.mvc.get().uri(path).exchange()).text();
	}

	private Map<String, String> formOf(String path) {
		String page = page(path);
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher input = Pattern.compile("<input type=\"(?:text|hidden)\"[^>]*name=\"(\\w+)\" value=\"([^\"]*)\"")
			.matcher(page);
		while (input.find()) {
			fields.put(input.group(1), input.group(2));
		}
		Matcher tenant = Pattern.compile("<option value=\"([^\"]+)\" selected").matcher(page);
		assertThat(tenant.find()).isTrue();
		fields.put("tenantId", tenant.group(1));
		return fields;
	}

	private Answer post(String path) {
		return post(path, Map.of());
	}

	private Answer post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).header(HttpHeaders.ORIGIN, ORIGIN);
		fields.forEach(request::param);
		return new Answer(request.exchange());
	}

}
