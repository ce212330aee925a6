package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import com.example.quartet.tenantsetup.credential.Keytool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A secret or a certificate that is wrong, missing or near its end is found.
 */
class CredentialCheckTests extends AbstractDoctorTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String SAMPLE_KEY = "../registrations/certificates/daemon-client.p12";

	@Test
	void aSecretThatIsWrong() {
		this.doctor.with("WEB_APP_CLIENT_SECRET", "wrong").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000215: its secret is wrong");
	}

	@Test
	void aSecretThatHasEndedOrIsAboutTo() {
		this.emulator.nextRequest().of(WEB_APP).at("token").refused(7000222);
		this.doctor.run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000222: its secret has ended");
		this.doctor.with("WEB_APP_CLIENT_SECRET_ENDS", "2020-01-01T00:00:00Z").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000222: its secret ended on 2020-01-01T00:00:00Z");
		String soon = Instant.now().plus(Duration.ofDays(7)).toString();
		assertThat(this.doctor.with("WEB_APP_CLIENT_SECRET_ENDS", soon).run()).isZero();
		assertThat(this.doctor.output).contains("soon  its secret ends on " + soon);
	}

	@Test
	void noCredentialOrTwo() {
		this.doctor.without("WEB_APP_CLIENT_SECRET_FILE").run();
		assertThat(this.doctor.failures()).containsExactly("AADSTS7000218: it has no credential, and does not start");
		this.doctor.with("WEB_APP_CLIENT_SECRET", "one").with("WEB_APP_CERTIFICATE", "two").run();
		assertThat(this.doctor.failures()).containsExactly("it has a secret and a certificate, and does not start");
	}

	@Test
	void aCertificateThatTheTenantKnows() {
		assertThat(withCertificate(SAMPLE_KEY, "for-the-emulator-alone").run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("its certificate lasts until 2045-12-27");
	}

	@Test
	void aCertificateThatTheTenantDoesNotKnow(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("key.pem");
		String thumbprint = new Keytool().makeIn(file, "Another").thumbprint();
		withCertificate(file.toString(), "").run();
		assertThat(this.doctor.failures()).containsExactly(
				"AADSTS700027: the tenant does not know the certificate with the thumbprint " + thumbprint);
	}

	@Test
	void aCertificateThatHasEndedOrIsAboutTo() {
		this.doctor.clock = Clock.fixed(Instant.parse("2045-12-20T00:00:00Z"), ZoneOffset.UTC);
		withCertificate(SAMPLE_KEY, "for-the-emulator-alone").run();
		assertThat(this.doctor.output).contains("soon  its certificate ends on 2045-12-27");
		this.doctor.clock = Clock.fixed(Instant.parse("2046-01-01T00:00:00Z"), ZoneOffset.UTC);
		this.doctor.run();
		assertThat(this.doctor.failures()).filteredOn((line) -> !line.startsWith("AADSTS700024: this machine's clock"))
			.containsExactly("AADSTS700027: its certificate ended on 2045-12-27T00:00:00Z");
	}

	@Test
	void aCertificateThatCannotBeRead() {
		withCertificate(SAMPLE_KEY, "wrong").run();
		assertThat(this.doctor.failures()).singleElement().asString().startsWith("DAEMON_CERTIFICATE cannot be read");
		withCertificate("nowhere.pem", "").run();
		assertThat(this.doctor.failures()).containsExactly("DAEMON_CERTIFICATE cannot be read (nowhere.pem)");
	}

	@Test
	void aFileWithASecretThatCannotBeRead() {
		this.doctor.with("WEB_APP_CLIENT_SECRET_FILE", "nowhere").run();
		assertThat(this.doctor.failures()).containsExactly("WEB_APP_CLIENT_SECRET_FILE cannot be read (nowhere)");
	}

	@Test
	void anEndOfASecretThatIsNoTime() {
		this.doctor.with("WEB_APP_CLIENT_SECRET_ENDS", "next year").run();
		assertThat(this.doctor.failures()).containsExactly("WEB_APP_CLIENT_SECRET_ENDS is no time (next year)");
	}

	private DoctorRun withCertificate(String file, String password) {
		return this.doctor.without("DAEMON_CLIENT_SECRET_FILE")
			.with("DAEMON_CERTIFICATE", file)
			.with("DAEMON_CERTIFICATE_PASSWORD", password);
	}

}
