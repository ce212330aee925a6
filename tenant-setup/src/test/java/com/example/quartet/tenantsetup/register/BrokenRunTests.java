package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BrokenRunTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "true,", "false,", "true,--secrets", "false,--secrets" })
	void aRunThatBrokeOffAtAnyWriteIsHealedByTheNext(boolean before, String option) throws IOException {
		String[] options = (option != null) ? new String[] { option } : new String[0];
		Map<String, List<String>> whole = whole(options);
		int writes = writes(options);
		assertThat(writes).isGreaterThan(25);
		for (int write = 0; write < writes; write++) {
			try (StubServer stub = new StubServer()) {
				stub.breaksAt = write;
				stub.breaksBefore = before;
				RegisterRun register = new RegisterRun(stub, Files.createTempDirectory(this.folder, "run"));
				assertThat(register.run(options)).as("write %d", write).isOne();
				assertThat(register.output).contains("no answer", "the same command goes on from here");
				assertThat(register.run(options)).as(register.output).isZero();
				assertThat(withoutSecrets(stub)).as("write %d", write).isEqualTo(whole);
				assertThat(register.variables()).containsKeys("WEB_APP_CLIENT_ID", "DAEMON_CLIENT_ID");
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aRemovalThatBrokeOffAtAnyWriteIsHealedByTheNext(boolean before) throws IOException {
		for (int write = 0; write < 10; write++) {
			try (StubServer stub = new StubServer()) {
				RegisterRun register = new RegisterRun(stub, Files.createTempDirectory(this.folder, "run"));
				register.run();
				stub.breaksAt = stub.writes() + write;
				stub.breaksBefore = before;
				assertThat(register.run("--remove")).isOne();
				assertThat(register.run("--remove")).as(register.output).isZero();
				assertThat(stub.graph.directory.applications).isEmpty();
				assertThat(stub.graph.directory.deleted).isEmpty();
				assertThat(register.environmentFile()).doesNotExist();
			}
		}
	}

	private Map<String, List<String>> whole(String... options) throws IOException {
		try (StubServer stub = new StubServer()) {
			new RegisterRun(stub, Files.createTempDirectory(this.folder, "run")).run(options);
			return withoutSecrets(stub);
		}
	}

	private int writes(String... options) throws IOException {
		try (StubServer stub = new StubServer()) {
			new RegisterRun(stub, Files.createTempDirectory(this.folder, "run")).run(options);
			return stub.writes();
		}
	}

	private static Map<String, List<String>> withoutSecrets(StubServer stub) {
		Map<String, List<String>> all = stub.graph.directory.byNames();
		all.replaceAll((kind, objects) -> objects.stream()
			.map((object) -> object.replaceAll("\"(keyId|hint|endDateTime)\":\"[^\"]*\"", "\"$1\":\"\""))
			.toList());
		return all;
	}

}
