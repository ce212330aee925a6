package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Certificates and secrets: where they are made, who may read them, how they change.
 */
class RegisteredCredentialsTests extends AbstractRegisterTests {

	@Test
	void noPrivateKeyIsEverSent() {
		this.register.run();
		assertThat(String.join("", this.stub.bodies)).contains("AsymmetricX509Cert").doesNotContain("PRIVATE");
		assertThat(this.register.application("quartet-daemon-client").at("/keyCredentials/0/key").asString())
			.startsWith("MII");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void settingsAndKeysAreForTheirOwnerAlone() throws IOException {
		this.register.run();
		for (String file : List.of(".env.entra", ".entra/web-app.pem", ".entra/daemon-client.pem")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.register.folder.resolve(file))))
				.isEqualTo("rw-------");
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.register.folder.resolve(".entra"))))
			.isEqualTo("rwx------");
	}

	@Test
	void whatIsForTheEmulatorAloneStaysHere() {
		this.register.run();
		assertThat(String.join("", this.stub.bodies)).doesNotContain("for-the-emulator-alone", "secretText");
	}

	@Test
	void secretsAreMadeByTheTenantAndKept() {
		assertThat(this.register.run("--secrets")).isZero();
		Map<String, String> first = this.register.variables();
		assertThat(first.get("WEB_APP_CLIENT_SECRET")).endsWith("~secret");
		assertThat(first).containsKey("WEB_APP_CLIENT_SECRET_ENDS").doesNotContainKey("WEB_APP_CERTIFICATE");
		this.register.run("--secrets");
		assertThat(this.register.variables()).isEqualTo(first);
		assertThat(this.register.output).doesNotContain("~secret");
	}

	@Test
	void aSecretThatWasNeverWrittenDownIsReplaced() throws IOException {
		this.register.run("--secrets");
		String lost = this.register.variables().get("WEB_APP_CLIENT_SECRET");
		Files.delete(this.register.environmentFile());
		this.register.run("--secrets");
		assertThat(this.register.variables().get("WEB_APP_CLIENT_SECRET")).isNotEqualTo(lost);
		assertThat(this.register.application("quartet-web-app").path("passwordCredentials")).hasSize(1);
	}

	@Test
	void aNewCertificateStandsNextToTheOldOneUntilThatIsDropped() throws IOException {
		this.register.run();
		((ObjectNode) this.register.application("quartet-web-app").at("/keyCredentials/0")).put("key",
				"QW4gb2xkIGtleQ==");
		this.register.run("--roll-certificates");
		assertThat(this.register.application("quartet-web-app").path("keyCredentials")).hasSize(2);
		this.register.run();
		assertThat(this.register.application("quartet-web-app").path("keyCredentials")).hasSize(2);
		this.register.run("--drop-old-certificates");
		assertThat(this.register.application("quartet-web-app").path("keyCredentials")).hasSize(1);
	}

	@Test
	void aNewKeyThatWasNotPutInUseForLongIsNotRolledTo() throws IOException {
		this.register.run();
		this.stub.breaksAt = this.stub.writes() + 10;
		this.register.run("--roll-certificates");
		Path made = this.register.folder.resolve(".entra/daemon-client.next.pem");
		String forgotten = Files.readString(made);
		this.register.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(60));
		assertThat(this.register.run("--roll-certificates")).as(this.register.output).isZero();
		assertThat(made).doesNotExist();
		assertThat(made.resolveSibling("daemon-client.pem")).content().isNotEqualTo(forgotten);
	}

	@Test
	void whatARolloverHasLeftIsRemovedToo() throws IOException {
		this.register.run();
		this.stub.breaksAt = this.stub.writes() + 10;
		this.register.run("--roll-certificates");
		this.register.run("--remove");
		assertThat(this.register.folder.resolve(".entra")).isEmptyDirectory();
	}

	@Test
	void aDryRunOfSecretsShowsNone() {
		this.register.run("--dry-run", "--secrets");
		assertThat(this.register.output).contains("/addPassword").doesNotContain("for-the-emulator-alone", "~secret");
	}

}
