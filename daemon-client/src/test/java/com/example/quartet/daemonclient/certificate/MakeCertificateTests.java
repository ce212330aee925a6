package com.example.quartet.daemonclient.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.util.X509CertUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MakeCertificateTests {

	@TempDir
	Path folder;

	private Path file;

	private String instructions;

	@BeforeEach
	void make() throws Exception {
		this.file = this.folder.resolve("new.p12");
		this.instructions = MakeCertificate.in(this.file, null);
	}

	@Test
	void keyAndCertificateOpenWithThePasswordThatIsTold() throws Exception {
		Matcher password = Pattern.compile("DAEMON_CERTIFICATE_PASSWORD='(.*)'").matcher(this.instructions);
		assertThat(password.find()).isTrue();
		KeyStore store = KeyStore.getInstance(this.file.toFile(), password.group(1).toCharArray());
		assertThat(store.getKey("daemon-client", password.group(1).toCharArray())).isInstanceOf(PrivateKey.class);
	}

	@Test
	void bothThumbprintsAreToldAsTokensHaveThem() throws IOException {
		assertThat(this.instructions).contains("x5t: " + X509CertUtils.computeSHA1Thumbprint(certificate()) + ")")
			.contains("x5t#S256: " + X509CertUtils.computeSHA256Thumbprint(certificate()) + ")");
	}

	@Test
	void whatToPasteIntoARegistrationIsTheCertificateAlone() throws Exception {
		String key = Base64.getEncoder().encodeToString(certificate().getEncoded());
		assertThat(this.instructions).contains("\"key\": \"" + key + "\"");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void nobodyElseMayReadTheKey() throws IOException {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.file))).isEqualTo("rw-------");
	}

	@Test
	void aKeyInUseIsNotOverwritten() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> MakeCertificate.in(this.file, "secret"))
			.withMessageContaining("is there already");
	}

	private X509Certificate certificate() throws IOException {
		return X509CertUtils.parse(Files.readString(this.folder.resolve("new.p12.pem")));
	}

}
