package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.example.quartet.tenantsetup.credential.CertificateFile;
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
	@CsvSource({ "true,--roll-certificates", "false,--roll-certificates", "true,--drop-old-certificates",
			"false,--drop-old-certificates" })
	void aRolloverThatBrokeOffLeavesEachModuleAKeyThatTheTenantKnows(boolean before, String option) throws IOException {
		String[] earlier = "--drop-old-certificates".equals(option) ? new String[] { "", "--roll-certificates" }
				: new String[] { "" };
		Map<String, List<String>> whole;
		int writes;
		try (StubServer stub = new StubServer()) {
			RegisterRun register = registered(stub, earlier);
			writes = -stub.writes();
			assertThat(register.run(option)).as(register.output).isZero();
			writes += stub.writes();
			whole = withoutSecrets(stub);
		}
		assertThat(writes).isGreaterThan(10);
		for (int write = 0; write < writes; write++) {
			try (StubServer stub = new StubServer()) {
				RegisterRun register = registered(stub, earlier);
				stub.breaksAt = stub.writes() + write;
				stub.breaksBefore = before;
				assertThat(register.run(option)).as("write %d", write).isOne();
				assertThat(registeredKeys(stub)).as("write %d", write).containsAll(keysInUse(register));
				assertThat(register.run(option)).as(register.output).isZero();
				assertThat(registeredKeys(stub)).as("write %d", write).containsAll(keysInUse(register));
				assertThat(withoutSecrets(stub)).as("write %d", write).isEqualTo(whole);
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

	private RegisterRun registered(StubServer stub, String... runs) throws IOException {
		RegisterRun register = new RegisterRun(stub, Files.createTempDirectory(this.folder, "run"));
		for (String option : runs) {
			assertThat(option.isEmpty() ? register.run() : register.run(option)).as(register.output).isZero();
		}
		return register;
	}

	private static List<String> registeredKeys(StubServer stub) {
		return stub.graph.directory.applications.stream()
			.flatMap((application) -> application.path("keyCredentials")
				.valueStream()
				.map((credential) -> application.path("appId").asString() + credential.path("key").asString()))
			.toList();
	}

	private static List<String> keysInUse(RegisterRun register) throws IOException {
		List<String> keys = new ArrayList<>();
		for (Map.Entry<String, String> variable : register.variables().entrySet()) {
			if (variable.getKey().endsWith("_CERTIFICATE")) {
				String client = variable.getKey().replace("_CERTIFICATE", "_CLIENT_ID");
				keys.add(register.variables().get(client)
						+ CertificateFile.read(Path.of(variable.getValue()), "").base64());
			}
		}
		assertThat(keys).hasSize(3);
		return keys;
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
