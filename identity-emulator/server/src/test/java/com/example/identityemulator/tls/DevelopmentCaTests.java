package com.example.identityemulator.tls;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DevelopmentCaTests {

	@TempDir
	static Path folder;

	private static Path keys;

	@BeforeAll
	static void make() {
		keys = new DevelopmentCa(folder, List.of(), Clock.systemUTC()).keys();
	}

	@Test
	void theSameCertificateServesUntilItExpires() throws Exception {
		byte[] before = Files.readAllBytes(keys);
		assertThat(Files.readAllBytes(new DevelopmentCa(folder, List.of(), Clock.systemUTC()).keys()))
			.isEqualTo(before);
	}

	@Test
	void theKeyOfTheCaIsKeptNowhere() throws Exception {
		assertThat(Collections.list(store().aliases())).containsExactly("https");
		try (var files = Files.list(folder)) {
			assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("https.p12",
					"development-ca.pem");
		}
	}

	@Test
	void theCertificateIsForThisMachineAlone() throws Exception {
		X509Certificate certificate = (X509Certificate) store().getCertificate("https");
		assertThat(certificate.getSubjectAlternativeNames()).extracting((name) -> (Object) name.get(1))
			.isEqualTo(List.of("localhost", "login.localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
		assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
	}

	@Test
	void theCertificateCoversEveryPublicNameAndIsMadeAnewForANewOne(@TempDir Path other) throws Exception {
		Path kept = new DevelopmentCa(other, List.of(), Clock.systemUTC()).keys();
		byte[] before = Files.readAllBytes(kept);
		new DevelopmentCa(other, List.of("login.example.test", "192.168.1.5"), Clock.systemUTC()).keys();
		assertThat(Files.readAllBytes(kept)).isNotEqualTo(before);
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(kept)) {
			store.load(stream, DevelopmentCa.PASSWORD.toCharArray());
		}
		assertThat(((X509Certificate) store.getCertificate("https")).getSubjectAlternativeNames())
			.extracting((name) -> (Object) name.get(1))
			.contains("login.example.test", "192.168.1.5");
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void theKeyIsReadableByItsOwnerOnly() throws Exception {
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys))).startsWith("rw-")
			.doesNotEndWith("r--");
	}

	private KeyStore store() throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream stream = Files.newInputStream(keys)) {
			store.load(stream, DevelopmentCa.PASSWORD.toCharArray());
		}
		return store;
	}

}
