package com.example.quartet.systemtests.journey;

import java.nio.file.Path;
import java.util.Map;

import com.example.quartet.systemtests.running.Branch;
import com.example.quartet.systemtests.running.Daemon;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While two certificates are registered, the daemon comes in with either.
 */
class CertificateRolloverJourneyTests {

	private static final Map<String, String> OLD = Map.of("DAEMON_CERTIFICATE",
			Path.of("..", "registrations", "certificates", "daemon-client.p12").toAbsolutePath().normalize().toString(),
			"DAEMON_CERTIFICATE_PASSWORD", "for-the-emulator-alone");

	private final Branch branch = Branch.running();

	@Test
	void theOldOneGoesOnWhileTheNewOneIsRegistered() throws InterruptedException {
		assertRuns(OLD);
	}

	@Test
	void theNewOneWorksAsSoonAsItIsRegistered() throws InterruptedException {
		assertRuns(Map.of("DAEMON_CERTIFICATE", OLD.get("DAEMON_CERTIFICATE"), "DAEMON_CERTIFICATE_PASSWORD",
				OLD.get("DAEMON_CERTIFICATE_PASSWORD"), "DAEMON_NEXT_CERTIFICATE", this.branch.successor(),
				"DAEMON_NEXT_CERTIFICATE_PASSWORD", Branch.PASSWORD));
	}

	@Test
	void theOldOneMayGo() throws InterruptedException {
		assertRuns(
				Map.of("DAEMON_CERTIFICATE", this.branch.successor(), "DAEMON_CERTIFICATE_PASSWORD", Branch.PASSWORD));
	}

	private void assertRuns(Map<String, String> certificates) throws InterruptedException {
		try (Daemon daemon = this.branch.daemon(certificates, "--once")) {
			assertThat(daemon.awaitExit()).as(daemon.output()).isZero();
			assertThat(daemon.output()).doesNotContain("so the older one is used").contains("retries=0");
		}
	}

}
