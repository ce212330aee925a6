package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RemovalTests {

	@TempDir
	private Path folder;

	@Test
	void allThatWasMadeIsTakenAwayAndNothingElse() throws IOException {
		try (StubServer stub = new StubServer()) {
			StubDirectory directory = stub.graph.directory;
			directory.newApplication(null).put("displayName", "Quartet").putArray("tags").add("somebody else's");
			directory.newApplication("quartet-web-app-2")
				.put("displayName", "Quartet")
				.putArray("tags")
				.add("quartets");
			RegisterRun register = new RegisterRun(stub, this.folder);
			register.run();
			assertThat(register.run("--remove")).as(register.output).isZero();
			assertThat(directory.applications).hasSize(2);
			assertThat(directory.deleted).isEmpty();
			assertThat(directory.servicePrincipals).hasSize(1);
			assertThat(directory.roleAssignments).isEmpty();
			assertThat(directory.grants).isEmpty();
			assertThat(this.folder).isDirectoryNotContaining("glob:**.entra");
			assertThat(this.folder.resolve("keys")).isEmptyDirectory();
		}
	}

	@Test
	void anotherSetInTheSameTenantStays() throws IOException {
		try (StubServer stub = new StubServer()) {
			RegisterRun register = new RegisterRun(stub, this.folder);
			register.run("--project=trial");
			register.run();
			assertThat(stub.graph.directory.applications).hasSize(10);
			register.run("--remove");
			assertThat(stub.graph.directory.applications).hasSize(5)
				.allSatisfy(
						(application) -> assertThat(application.path("uniqueName").asString()).startsWith("trial-"));
		}
	}

	@Test
	void whatIsNotThereIsRemovedWithoutAWord() throws IOException {
		try (StubServer stub = new StubServer()) {
			assertThat(new RegisterRun(stub, this.folder).run("--remove")).isZero();
			assertThat(stub.writes()).isZero();
		}
	}

}
