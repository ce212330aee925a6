package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;

import com.example.quartet.tenantsetup.credential.Keytool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is wrong on this machine is one sentence, and what can be seen before the sign-in
 * is said before it.
 */
class LocalFaultsTests extends AbstractRegisterTests {

	@Test
	void anUnknownApplicationIsRefusedBeforeTheSignIn() {
		fails("There is no reports.json in ", "--applications=reports");
		assertThat(this.stub.requests).isEmpty();
	}

	@Test
	void aFolderWithoutRegistrationsIsNamedBeforeTheSignIn(@TempDir Path other) {
		this.register.registrations = other.resolve("none");
		fails("%s: there is no such file or folder".formatted(other.resolve("none").resolve("applications")));
		assertThat(this.stub.requests).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ "appId": | is not JSON
			[]         | is no JSON object
			{}         | has no appId
			""")
	void aRegistrationThatCannotBeReadIsNamedBeforeTheSignIn(String content, String fault, @TempDir Path other)
			throws IOException {
		this.register.registrations = other;
		Path file = Files.createDirectories(other.resolve("applications")).resolve("todo-api.json");
		Files.writeString(file, content);
		fails("%s %s".formatted(file, fault), "--applications=all");
		assertThat(this.stub.requests).isEmpty();
	}

	@Test
	void settingsThatCannotBeWrittenAreNamed() throws IOException {
		Files.createDirectories(this.register.environmentFile().resolve("a-folder-of-that-name"));
		fails(this.register.environmentFile() + ": ");
	}

	@Test
	void aFolderOfKeysThatCannotBeMadeIsNamed() throws IOException {
		Path file = Files.createFile(this.register.folder.resolve(".entra"));
		fails("%s: there is a file of that name".formatted(file));
	}

	@Test
	void aKeyThatCannotBeReadIsNamed() throws IOException {
		Path key = Files.createDirectory(this.register.folder.resolve(".entra")).resolve("web-app.pem");
		Files.writeString(key, "nonsense");
		fails("%s holds no private key with a certificate: ".formatted(key));
	}

	@Test
	void aNameWithACommaIsTheSubjectOfItsCertificate() throws IOException, InvalidNameException {
		String name = "Orders, \"today\" + more; <all>";
		String subject = new Keytool().make(name).certificate().getSubjectX500Principal().getName();
		assertThat(new LdapName(subject).getRdn(0).getValue()).isEqualTo(name);
	}

	private void fails(String sentence, String... arguments) {
		assertThat(this.register.run(arguments)).as(this.register.output).isOne();
		assertThat(this.register.output).contains(sentence).doesNotContain("\tat ", "Exception: ");
		assertThat(this.register.output.lines().filter((line) -> line.contains(sentence))).hasSize(1);
	}

}
