package com.example.identityemulator.portal;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
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

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Directory directory;

	@Autowired
	Registrations registrations;

	@Autowired
	PortalForms portal;

	@Test
	void longListsComeInPagesAndAreSearched() {
		String first = this.portal.page("/console/directory/groups");
		assertThat(first).contains("204 found", "Page 1 of 9", "Group 0").doesNotContain("Group 100");
		assertThat(this.portal.page("/console/directory/groups?q=readers")).contains("2 found", "Readers and others");
		assertThat(this.portal.page("/console/directory/groups?page=9")).contains("rel=\"prev\"")
			.doesNotContain("rel=\"next\"");
	}

	@Test
	void whatIsExportedIsImportedAgain() throws Exception {
		this.portal.addCarol();
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
			.header(HttpHeaders.ORIGIN, PortalForms.ORIGIN)).hasStatus(302);
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
		String abroad = this.portal.page("/console/directory/what-if?person=" + Names.BOB + "&application="
				+ RegistrationsWithMore.VAULT + "&location=10ca0000-0000-4000-8000-000000000001");
		assertThat(abroad).contains("Access is refused: AADSTS53003", "Block abroad", "It is about other places",
				"It is disabled");
		assertThat(this.portal.page("/console/directory/what-if?person=" + Names.ADA + "&application="
				+ RegistrationsWithMore.VAULT + "&location=10ca0000-0000-4000-8000-000000000001"))
			.contains("Access is granted", "It excludes this person");
		assertThat(this.portal.page("/console/directory/what-if?person=nobody")).contains("nobody is no user name.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "people", "groups", "applications" })
	void whatIsGoneIsNotFound(String kind) {
		String gone = "/console/directory/" + kind + "/00000000-0000-4000-8000-00000000abcd";
		assertThat(this.mvc.get().uri(gone)).hasStatus(404);
		// such as at the second click
		assertThat(this.mvc.post().uri(gone + "/remove").header(HttpHeaders.ORIGIN, PortalForms.ORIGIN)).hasStatus(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "people", "groups", "applications" })
	void whatIsThereCanBeRemovedAndWhatIsNewCannot(String kind) {
		String list = "/console/directory/" + kind;
		Matcher link = Pattern.compile(list + "/[0-9a-f]{8}-[0-9a-f-]{27}").matcher(this.portal.page(list));
		assertThat(link.find()).isTrue();
		assertThat(this.portal.page(link.group())).contains("Save", "Remove this", link.group() + "/remove");
		assertThat(this.portal.page(list + "/new")).contains("Save").doesNotContain("Remove this", "/remove");
	}

}
