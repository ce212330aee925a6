package com.example.identityemulator.admin;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestToChange
class DirectoryAdminTests {

	private static final String BOB = "/admin/directory/users/" + Names.BOBS_ID;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Directory directory;

	@Autowired
	Registrations registrations;

	@AfterEach
	void forgetChanges() {
		this.registrations.reload();
	}

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
		Answer answer = admin(HttpMethod.POST, "/admin/directory/groups",
				"{'id':'96000000-0000-4000-8000-00000000ffff','tenantId':'" + Names.CONTOSO + "','members':['"
						+ Names.DAEMON + "']}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json("detail")).contains(".members: " + Names.DAEMON + " is no user or group of this file.");
	}

	@Test
	void aKindThatIsNoneIsRefusedByName() {
		assertThat(admin(HttpMethod.PUT, "/admin/directory/userz/1", "{}").json("detail"))
			.startsWith("userz is none of");
		assertThat(admin(HttpMethod.PUT, BOB, "{'id':'" + Names.ALICES_ID + "'}").json("detail"))
			.isEqualTo("The object's id is not " + Names.BOBS_ID);
	}

	@Test
	void theFilesAreGivenOutTakenBackAndReadAgain() {
		String files = admin(HttpMethod.GET, "/admin/directory", null).text();
		assertThat(files).contains("\"applications/shop.json\"", "\"directory.json\"");
		admin(HttpMethod.DELETE, BOB, null);
		assertThat(admin(HttpMethod.PUT, "/admin/directory", files).status()).isEqualTo(204);
		assertThat(this.directory.account(Names.BOB)).isPresent();
		admin(HttpMethod.DELETE, BOB, null);
		assertThat(admin(HttpMethod.POST, "/admin/directory/reload", "{}").status()).isEqualTo(204);
		assertThat(this.directory.account(Names.BOB)).isPresent();
	}

	@Test
	void nothingIsChangedAtTheOtherPorts() {
		assertThat(this.mvc.delete().uri(BOB)).hasStatus(404);
		assertThat(this.directory.account(Names.BOB)).isPresent();
	}

	private Answer admin(HttpMethod method, String path, String json) {
		var request = this.mvc.method(method).uri(path).requestAttr(AdminConnectorCustomizer.class.getName(), true);
		if (json != null) {
			request.contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
		}
		return new Answer(request.exchange());
	}

}
