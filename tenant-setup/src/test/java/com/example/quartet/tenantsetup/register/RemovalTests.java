package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

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
			assertThat(register.environmentFile()).doesNotExist();
			assertThat(this.folder.resolve(".entra")).isEmptyDirectory();
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
	void aSetThatIsRemovedTakesNoKeysOrSettingsOfAnotherAlong() throws IOException {
		try (StubServer stub = new StubServer()) {
			RegisterRun register = new RegisterRun(stub, this.folder);
			register.run();
			Map<Path, String> own = files();
			register.run("--project=trial");
			assertThat(files()).containsAllEntriesOf(own).hasSize(2 * own.size());
			register.run("--project=trial", "--remove");
			assertThat(files()).isEqualTo(own).hasSize(4);
		}
	}

	@Test
	void aDryRunOfARemovalPrintsEachRequestAndSendsNone() throws IOException {
		try (StubServer stub = new StubServer()) {
			RegisterRun register = new RegisterRun(stub, this.folder);
			register.run();
			Map<Path, String> own = files();
			int writes = stub.writes();
			assertThat(register.run("--dry-run", "--remove")).as(register.output).isZero();
			for (JsonNode application : stub.graph.directory.applications) {
				String id = application.path("id").asString();
				assertThat(register.output).contains("DELETE /applications/" + id,
						"DELETE /directory/deletedItems/" + id);
			}
			assertThat(register.output).doesNotContain("GET ", "has none of them any more")
				.contains("Nothing was written: neither to the tenant, nor here.");
			assertThat(stub.writes()).isEqualTo(writes);
			assertThat(files()).isEqualTo(own);
		}
	}

	@Test
	void whatTerraformHasMadeStays() throws IOException {
		try (StubServer stub = new StubServer()) {
			Matcher tag = Pattern.compile("tags += \\[\"(.*?)\\$\\{each\\.key}\"")
				.matcher(Files.readString(Path.of("..", "registrations", "terraform", "main.tf")));
			while (tag.find()) {
				stub.graph.directory.newApplication(null)
					.put("displayName", "Quartet")
					.putArray("tags")
					.add(tag.group(1) + "web-app");
			}
			assertThat(stub.graph.directory.applications).hasSize(2);
			assertThat(new RegisterRun(stub, this.folder).run("--remove")).isZero();
			assertThat(stub.graph.directory.applications).hasSize(2);
		}
	}

	@Test
	void theNameOfAProjectLeadsToNoOtherFolder() throws IOException {
		try (StubServer stub = new StubServer()) {
			RegisterRun register = new RegisterRun(stub, this.folder);
			assertThat(register.run("--project=../other", "--remove")).isNotZero();
			assertThat(register.output).contains("--project takes letters, digits and hyphens");
			assertThat(stub.requests).isEmpty();
		}
	}

	@Test
	void whatIsNotThereIsRemovedWithoutAWord() throws IOException {
		try (StubServer stub = new StubServer()) {
			assertThat(new RegisterRun(stub, this.folder).run("--remove")).isZero();
			assertThat(stub.writes()).isZero();
		}
	}

	private Map<Path, String> files() throws IOException {
		Map<Path, String> contents = new TreeMap<>();
		try (Stream<Path> all = Files.walk(this.folder)) {
			for (Path file : all.filter(Files::isRegularFile).toList()) {
				contents.put(this.folder.relativize(file), Files.readString(file));
			}
		}
		return contents;
	}

}
