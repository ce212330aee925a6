package com.example.quartet.systemtests.journey;

import java.nio.file.Path;
import java.util.Map;

import com.example.quartet.systemtests.running.Daemon;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the daemon proves itself with, from the first certificate to its successor.
 */
class DaemonCredentialsJourneyTests {

	private static final String REGISTERED = Path.of("..", "registrations", "certificates", "daemon-client.p12")
		.toAbsolutePath()
		.normalize()
		.toString();

	private static final String PASSWORD = "for-the-emulator-alone";

	private final Quartet quartet = Quartet.running();

	@TempDir
	Path folder;

	@Test
	void rs256WithX5tIsAMatterOfConfiguration() throws InterruptedException {
		try (Daemon daemon = Daemon.start(this.quartet, Map.of("DAEMON_CERTIFICATE", REGISTERED,
				"DAEMON_CERTIFICATE_PASSWORD", PASSWORD, "DAEMON_ASSERTION_ALGORITHM", "RS256"), "--once")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
		}
	}

	@Test
	void aSuccessorThatIsNotRegisteredYetLeavesNoGap() throws Exception {
		String successor = certificate("successor", "-1d", "20000");
		try (Daemon daemon = Daemon.start(this.quartet,
				Map.of("DAEMON_CERTIFICATE", REGISTERED, "DAEMON_CERTIFICATE_PASSWORD", PASSWORD,
						"DAEMON_NEXT_CERTIFICATE", successor, "DAEMON_NEXT_CERTIFICATE_PASSWORD", PASSWORD),
				"--once")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
			assertThat(daemon.output()).contains("so the older one is used");
		}
	}

	@Test
	void thePredecessorMayEndOnceTheSuccessorIsRegistered() throws Exception {
		String ended = certificate("ended", "-60d", "59");
		try (Daemon daemon = Daemon.start(
				this.quartet, Map.of("DAEMON_CERTIFICATE", ended, "DAEMON_CERTIFICATE_PASSWORD", PASSWORD,
						"DAEMON_NEXT_CERTIFICATE", REGISTERED, "DAEMON_NEXT_CERTIFICATE_PASSWORD", PASSWORD),
				"--once")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
		}
	}

	@Test
	void aCertificateThatNobodyRegisteredIsAMatterOfConfiguration() throws Exception {
		String unknown = certificate("unknown", "-1d", "90");
		try (Daemon daemon = Daemon.start(this.quartet,
				Map.of("DAEMON_CERTIFICATE", unknown, "DAEMON_CERTIFICATE_PASSWORD", PASSWORD), "--once")) {
			assertThat(daemon.awaitExit()).isEqualTo(2);
			assertThat(daemon.output()).contains("AADSTS700027").contains("register the certificate");
		}
	}

	@Test
	void aCertificateThatEndedIsToldInOneSentence() throws Exception {
		String ended = certificate("ended", "-60d", "59");
		try (Daemon daemon = Daemon.start(this.quartet,
				Map.of("DAEMON_CERTIFICATE", ended, "DAEMON_CERTIFICATE_PASSWORD", PASSWORD), "--once")) {
			assertThat(daemon.awaitExit()).isEqualTo(2);
			assertThat(daemon.output())
				.contains("DAEMON_CERTIFICATE is '" + ended + "', but that certificate is valid");
		}
	}

	@Test
	void theDaemonMakesACertificateAndTellsWhatToDoWithIt() throws InterruptedException {
		Path file = this.folder.resolve("made.p12");
		try (Daemon daemon = Daemon.start(this.quartet, Map.of(), "--make-certificate", file.toString())) {
			assertThat(daemon.awaitExit()).isZero();
			assertThat(daemon.output()).contains("x5t: ", "x5t#S256: ", "keyCredentials", "export DAEMON_CERTIFICATE=");
		}
		assertThat(file).exists();
	}

	private String certificate(String name, String from, String days) throws Exception {
		Path file = this.folder.resolve(name + ".p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + name, "-startdate", from, "-validity", days,
				"-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD)
			.redirectErrorStream(true)
			.start();
		assertThat(keytool.waitFor()).isZero();
		return file.toString();
	}

}
