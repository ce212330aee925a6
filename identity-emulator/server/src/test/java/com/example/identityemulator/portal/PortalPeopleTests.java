package com.example.identityemulator.portal;

import java.util.LinkedHashMap;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.directory.Directory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class PortalPeopleTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	Directory directory;

	@Autowired
	PortalForms portal;

	@Test
	void aPersonWhoIsAddedSignsInAndOneWhoIsRemovedDoesNot() {
		this.portal.addCarol();
		assertThat(this.tokens.signIn("carol@contoso.onmicrosoft.com").json()).containsKey("access_token");
		String id = this.directory.account("carol@contoso.onmicrosoft.com").orElseThrow().id().toString();
		this.portal.post("/console/directory/people/" + id + "/remove");
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		assertThat(browser.enter("carol@contoso.onmicrosoft.com").text()).contains("AADSTS50126");
	}

	@Test
	void aPersonIsChangedWithoutLosingWhatTheFormDoesNotShow() {
		Map<String, String> form = new LinkedHashMap<>(
				this.portal.formOf("/console/directory/people/" + Names.ALICES_ID));
		assertThat(form).containsEntry("displayName", "Alice Adams").containsEntry("password", Names.PASSWORD);
		form.put("jobTitle", "Astronaut");
		form.put("accountEnabled", "true");
		this.portal.post("/console/directory/people", form);
		assertThat(this.directory.account(Names.ALICE)).get()
			.satisfies((alice) -> assertThat(alice.furtherProperties()).containsEntry("jobTitle", "Astronaut"));
	}

	@Test
	void whatBreaksARuleOfTheFilesIsRefusedAndShownAgain() {
		Answer answer = this.portal.post("/console/directory/people",
				Map.of("displayName", "Another Alice", "userPrincipalName", Names.ALICE, "tenantId", Names.CONTOSO,
						"password", "secret", "accountEnabled", "true"));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.text()).contains(Names.ALICE + " is there twice.", "Another Alice");
		assertThat(this.directory.users()).noneMatch((user) -> "Another Alice".equals(user.displayName()));
	}

	@Test
	void aGroupWithoutANameIsRefusedAndTheFormStaysOneForANewGroup() {
		Answer refused = this.portal.post("/console/directory/groups",
				Map.of("displayName", " ", "tenantId", Names.CONTOSO));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).contains("A group needs a name.", "A new group").doesNotContain("Remove this group");
	}

	@Test
	void aGroupTakesItsMembersByName() {
		this.portal.post("/console/directory/groups", Map.of("displayName", "Climbers", "tenantId", Names.CONTOSO,
				"securityEnabled", "true", "members", Names.ALICE + "\nReaders\n"));
		assertThat(this.directory.groups()).filteredOn((group) -> group.displayName().equals("Climbers"))
			.singleElement()
			.satisfies((group) -> assertThat(group.members()).hasSize(2));
		Answer refused = this.portal.post("/console/directory/groups",
				Map.of("displayName", "Others", "tenantId", Names.CONTOSO, "members", "nobody@contoso.example"));
		assertThat(refused.text()).contains("nobody@contoso.example is no user name and no group.");
	}

}
