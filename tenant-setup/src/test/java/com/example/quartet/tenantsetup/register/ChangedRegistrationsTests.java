package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class ChangedRegistrationsTests {

	private static final Path SAMPLE = Path.of("..", "registrations");

	@TempDir
	private Path folder;

	@BeforeEach
	void copy() throws IOException {
		Files.createDirectory(this.folder.resolve("applications"));
		Files.copy(SAMPLE.resolve("directory.json"), this.folder.resolve("directory.json"));
		try (Stream<Path> files = Files.list(SAMPLE.resolve("applications"))) {
			for (Path file : files.toList()) {
				Files.copy(file, this.folder.resolve("applications").resolve(file.getFileName()));
			}
		}
	}

	@Test
	void aPermissionThatIsGoneIsDisabledBeforeItIsRemoved() throws IOException {
		try (StubServer stub = new StubServer()) {
			RegisterRun register = register(stub);
			register.run();
			change("downstream-api", (file) -> {
				((ArrayNode) file.at("/api/oauth2PermissionScopes")).remove(2);
				return file;
			});
			assertThat(register.run()).as(register.output).isZero();
			assertThat(application(stub, "quartet-downstream-api").at("/api/oauth2PermissionScopes")).hasSize(2);
		}
	}

	@Test
	void aPreAuthorisedClientIsNamedOnceThePermissionIsThere() throws IOException {
		change("todo-api", (file) -> {
			((ArrayNode) file.at("/api/preAuthorizedApplications")).addObject()
				.put("appId", "80800000-0000-4000-8000-000000000001")
				.putArray("delegatedPermissionIds")
				.add("3d0c5a52-1f5b-4a86-9d0e-6b8f3c1a7e01");
			return file;
		});
		try (StubServer stub = new StubServer()) {
			RegisterRun register = register(stub);
			assertThat(register.run()).as(register.output).isZero();
			assertThat(register.run()).as(register.output).isZero();
			assertThat(application(stub, "quartet-todo-api").at("/api/preAuthorizedApplications/0/appId"))
				.isEqualTo(application(stub, "quartet-web-app").path("appId"));
		}
	}

	@Test
	void assignmentMayBeRequired() throws IOException {
		change("web-app", (file) -> file.put("appRoleAssignmentRequired", true));
		try (StubServer stub = new StubServer()) {
			register(stub).run();
			assertThat(stub.graph.directory.servicePrincipals)
				.filteredOn((principal) -> principal.path("appRoleAssignmentRequired").asBoolean(false))
				.hasSize(1);
		}
	}

	private RegisterRun register(StubServer stub) {
		RegisterRun register = new RegisterRun(stub, this.folder);
		register.registrations = this.folder;
		return register;
	}

	private void change(String name, UnaryOperator<ObjectNode> change) throws IOException {
		Path file = this.folder.resolve("applications/%s.json".formatted(name));
		Files.writeString(file, change.apply((ObjectNode) JsonMapper.shared().readTree(file)).toString());
	}

	private static JsonNode application(StubServer stub, String uniqueName) {
		return StubDirectory.find(stub.graph.directory.applications, "uniqueName", uniqueName).orElseThrow();
	}

}
