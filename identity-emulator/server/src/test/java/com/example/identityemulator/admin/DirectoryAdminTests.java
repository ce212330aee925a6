package com.example.identityemulator.admin;

import java.nio.file.Files;
import java.nio.file.Path;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.directory.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
@Import(AdminRequests.class)
class DirectoryAdminTests {

	private static final String BOB = "directory/users/" + Names.BOBS_ID;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	AdminRequests admin;

	@Autowired
	Directory directory;

	@Test
	void anObjectIsReadChangedAndRemoved() {
		String bob = admin(HttpMethod.GET, BOB, null).text();
		assertThat(admin(HttpMethod.PUT, BOB, bob.replace("Bob Bakker", "Robert Bakker")).status()).isEqualTo(200);
		assertThat(this.directory.account(Names.BOB).orElseThrow().displayName()).isEqualTo("Robert Bakker");
		assertThat(admin(HttpMethod.DELETE, BOB, null).status()).isEqualTo(204);
		assertThat(this.directory.account(Names.BOB)).isEmpty();
		assertThat(admin(HttpMethod.GET, BOB, null).status()).isEqualTo(404);
	}

	@Test
	void whatBreaksARuleIsRefusedWithItsPlace() {
		Answer answer = admin(HttpMethod.POST, "directory/groups",
				"{'id':'96000000-0000-4000-8000-00000000ffff','tenantId':'" + Names.CONTOSO + "','members':['"
						+ Names.DAEMON + "']}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("detail")).contains(".members: " + Names.DAEMON + " is no user or group of this file.");
	}

	@Test
	void aKindThatIsNoneIsRefusedByName() {
		assertThat(admin(HttpMethod.PUT, "directory/userz/1", "{}").json("detail")).startsWith("userz is none of");
		assertThat(admin(HttpMethod.PUT, BOB, "{'id':'" + Names.ALICES_ID + "'}").json("detail"))
			.isEqualTo("The object's id is not " + Names.BOBS_ID);
	}

	@Test
	void aPersonWhomAPolicyNamesIsRemovedFromItToo() {
		String policy = "{'id':'90110000-0000-4000-8000-0000000000aa','displayName':'For Bob','state':'enabled','conditions':"
				+ "{'users':{'includeUsers':['" + Names.BOBS_ID + "','" + Names.ALICES_ID
				+ "']},'applications':{'includeApplications':['All']}},'grantControls':{'builtInControls':['mfa']}}";
		assertThat(admin(HttpMethod.PUT, "directory/policies/for-bob.json", policy).status()).isEqualTo(200);
		assertThat(admin(HttpMethod.DELETE, BOB, null).status()).isEqualTo(204);
		assertThat(admin(HttpMethod.GET, "directory/policies/for-bob.json", null).text()).contains(Names.ALICES_ID)
			.doesNotContain(Names.BOBS_ID);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'conditions':{'platforms':{'includePlatforms':['iOS']}} | $.conditions.platforms
			'conditions':{'signInRiskLevels':['high']} | $.conditions.signInRiskLevels
			'conditions':{'applications':{'includeUserActions':['x']}} | $.conditions.applications.includeUserActions
			'grantControls':{'authenticationStrength':{'id':'x'}} | $.grantControls.authenticationStrength
			'sessionControls':{'cloudAppSecurity':{'isEnabled':true}} | $.sessionControls.cloudAppSecurity
			""")
	void aPolicySaysNothingThatIsNotEmulated(String member, String place) {
		String policy = "{'id':'90110000-0000-4000-8000-0000000000ab','displayName':'More','state':'enabled'," + member
				+ "}";
		Answer answer = admin(HttpMethod.PUT, "directory/policies/more.json", policy);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("detail")).contains(place + ": is not emulated");
	}

	@Test
	void aPolicyIsTakenAsTheGraphExportsIt() throws Exception {
		String policy = Files.readString(Path.of("src/test/resources/exported-policy.json"));
		assertThat(admin(HttpMethod.PUT, "directory/policies/exported.json", policy).status()).isEqualTo(200);
		assertThat(whatIf(Names.ALICE)).contains("Access is granted");
		assertThat(whatIf("alice_contoso.onmicrosoft.com#EXT#@fabrikam.onmicrosoft.com")).contains("Block guests",
				"Access is refused: AADSTS53003");
	}

	private String whatIf(String person) {
		return new Answer(this.mvc.get()
			.uri("/console/directory/what-if?person={person}&application={api}", person, Names.ORDERS_API)
			.exchange()).text();
	}

	@Test
	void everythingOfAKindIsListedAndOneIsAdded() {
		String group = "{'id':'96000000-0000-4000-8000-00000000fffe','tenantId':'" + Names.CONTOSO
				+ "','displayName':'Sailors','members':[]}";
		assertThat(admin(HttpMethod.POST, "directory/groups", group).status()).isEqualTo(201);
		assertThat(admin(HttpMethod.GET, "directory/groups", null).json())
			.containsKey("96000000-0000-4000-8000-00000000fffe");
	}

	@Test
	void theFilesAreGivenOutTakenBackAndReadAgain() {
		String files = admin(HttpMethod.GET, "directory", null).text();
		assertThat(files).contains("\"applications/shop.json\"", "\"directory.json\"");
		admin(HttpMethod.DELETE, BOB, null);
		assertThat(admin(HttpMethod.PUT, "directory", files).status()).isEqualTo(204);
		assertThat(this.directory.account(Names.BOB)).isPresent();
		admin(HttpMethod.DELETE, BOB, null);
		assertThat(admin(HttpMethod.POST, "directory/reload", "{}").status()).isEqualTo(204);
		assertThat(this.directory.account(Names.BOB)).isPresent();
	}

	@Test
	void nothingIsChangedAtTheOtherPorts() {
		assertThat(this.mvc.delete().uri("/admin/" + BOB)).hasStatus(404);
		assertThat(this.directory.account(Names.BOB)).isPresent();
	}

	private Answer admin(HttpMethod method, String path, String json) {
		return this.admin.send(method, path, json);
	}

}
