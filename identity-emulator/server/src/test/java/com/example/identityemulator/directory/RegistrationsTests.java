package com.example.identityemulator.directory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.example.identityemulator.Names;
import com.example.identityemulator.TestProperties;
import com.example.identityemulator.state.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegistrationsTests {

	private static final String ALICE = "users/" + Names.ALICES_ID;

	private final List<UUID> revoked = new ArrayList<>();

	@TempDir
	Path folder;

	@Test
	void aChangeIsThereAfterARestartAndForgottenByAReload() {
		Registrations registrations = start();
		registrations.put(ALICE, with(registrations, "displayName", "Alice Baker"));
		registrations.remove("users/" + Names.BOBS_ID);
		Registrations again = start();
		assertThat(again.directory().account(Names.ALICE).orElseThrow().displayName()).isEqualTo("Alice Baker");
		assertThat(again.directory().account(Names.BOB)).isEmpty();
		again.reload();
		assertThat(start().directory().account(Names.ALICE).orElseThrow().displayName()).isEqualTo("Alice Adams");
	}

	@Test
	void aRemovedPersonLeavesNoMentionBehind() {
		Registrations registrations = start();
		registrations.remove(ALICE);
		assertThat(registrations.export().toString()).doesNotContain(Names.ALICES_ID)
			.as("a guest whose home is gone")
			.doesNotContain(Names.ALICES_ID_IN_FABRIKAM);
	}

	@Test
	void aRemovedApplicationIsNeededByNone() {
		Registrations registrations = start();
		registrations.remove("applications/profiles-api.json");
		assertThat(registrations.directory().application(Names.PROFILES_API)).isEmpty();
		assertThat(registrations.export().toString()).doesNotContain(Names.PROFILES_API);
	}

	@Test
	void whatIsRefusedChangesNothing() {
		Registrations registrations = start();
		assertThatExceptionOfType(BadRegistrationException.class)
			.isThrownBy(() -> registrations.put(ALICE, with(registrations, "tenantId", Names.DAEMON)));
		assertThat(registrations.directory().account(Names.ALICE)).isPresent();
		assertThat(start().directory().account(Names.ALICE)).isPresent();
	}

	@Test
	void aNewPasswordADisabledAccountAndARemovalRevokeButANewNameDoesNot() {
		Registrations registrations = start();
		registrations.put(ALICE, with(registrations, "displayName", "Alice Baker"));
		assertThat(this.revoked).isEmpty();
		registrations.put(ALICE, with(registrations, "password", "An0ther!"));
		registrations.remove("users/" + Names.BOBS_ID);
		assertThat(this.revoked).extracting(UUID::toString).containsExactly(Names.ALICES_ID, Names.BOBS_ID);
	}

	@Test
	void theFilesComeBackAsTheyWere() {
		RegistrationEntries entries = new RegistrationFiles(Path.of("src/test/resources/registrations"))
			.read(new RegistrationParser(List.of())::parse)
			.entries();
		assertThat(RegistrationEntries.ofFiles(entries.files()).all()).isEqualTo(entries.all());
	}

	private JsonNode with(Registrations registrations, String member, String value) {
		return ((ObjectNode) registrations.find(ALICE).orElseThrow()).deepCopy().put(member, value);
	}

	private Registrations start() {
		return new Registrations(new RegistrationFiles(Path.of("src/test/resources/registrations")),
				new RegistrationParser(List.of()),
				new StateFolder(TestProperties.keepingStateIn(this.folder)).file("registrations"),
				(change) -> change.revokedPeople().forEach(this.revoked::add));
	}

}
