package com.example.quartet.identityemulator.token;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.example.quartet.identityemulator.EmulatorSettings;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTests {

	@TempDir
	Path folder;

	@Test
	void keysSurviveARestartWhenThereIsAFolderForThem() throws Exception {
		SigningKeys first = keys(this.folder.toString());
		first.rollOver();
		String token = first.sign(new JWTClaimsSet.Builder().subject("Ada").build());
		SigningKeys second = keys(this.folder.toString());
		assertThat(second.all()).extracting(RSAKey::getKeyID)
			.isEqualTo(first.all().stream().map(RSAKey::getKeyID).toList());
		assertThat(second.hasSigned(SignedJWT.parse(token))).isTrue();
	}

	@Test
	void theFileIsReadableByItsOwnerOnly() throws Exception {
		keys(this.folder.toString());
		assertThat(
				PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("signing-keys.p12"))))
			.isEqualTo("rw-------");
	}

	@Test
	void withoutAFolderEveryStartMakesNewKeys() {
		assertThat(keys("").all().get(0).getKeyID()).isNotEqualTo(keys("").all().get(0).getKeyID());
	}

	@Test
	void theCertificateIsItsOwnIssuerAndHoldsTheKey() throws Exception {
		RSAKey key = keys("").all().get(0);
		var certificate = key.getParsedX509CertChain().get(0);
		certificate.verify(certificate.getPublicKey());
		certificate.checkValidity();
		assertThat(certificate.getPublicKey()).isEqualTo(key.toRSAPublicKey());
		assertThat(certificate.getSubjectX500Principal().getName()).contains("Identity emulator\\, not for production");
	}

	private SigningKeys keys(String state) {
		URI url = URI.create("http://127.0.0.1:9000");
		return new SigningKeys(new EmulatorSettings("", url, null, null, -1, List.of(), state, Duration.ofMinutes(10),
				Duration.ofHours(1), Duration.ofDays(90), Duration.ofHours(24), Duration.ofSeconds(30),
				Duration.ofHours(24)), Clock.systemUTC());
	}

}
