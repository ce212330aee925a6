package com.example.identityemulator.token.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;

import com.example.identityemulator.AdjustableClock;
import com.example.identityemulator.TestProperties;
import com.example.identityemulator.directory.SampleDirectory;
import com.example.identityemulator.directory.Tenant;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeysTests {

	private static final JWTClaimsSet FOR_NOBODY = new JWTClaimsSet.Builder().audience("nobody").build();

	/** Nothing is kept without a folder. */
	private static final Path NOWHERE = Path.of("");

	private final AdjustableClock clock = new AdjustableClock();

	private Duration rollover;

	@TempDir
	Path folder;

	@Test
	void keysSurviveARestartWhenThereIsAFolderForThem() throws Exception {
		SigningKeys first = keys(this.folder);
		first.rollOver();
		String token = first.sign(FOR_NOBODY);
		SigningKeys second = keys(this.folder);
		assertThat(second.all()).extracting(RSAKey::getKeyID)
			.isEqualTo(first.all().stream().map(RSAKey::getKeyID).toList());
		assertThat(second.hasSigned(SignedJWT.parse(token))).isTrue();
	}

	@Test
	void personalAccountsHaveKeysOfTheirOwn() throws Exception {
		SigningKeys keys = keys(this.folder);
		SignedJWT token = SignedJWT.parse(keys
			.sign(new JWTClaimsSet.Builder().audience("nobody").claim("tid", Tenant.PERSONAL.toString()).build()));
		assertThat(token.getHeader().getKeyID()).isEqualTo(keys.ofPersonalAccounts().get(0).getKeyID())
			.isNotIn(ids(keys));
		assertThat(keys(this.folder).hasSigned(token)).isTrue();
	}

	@Test
	void keysLookAlikeBeforeAndAfterARestart() {
		SigningKeys first = keys(this.folder);
		assertThat(keys(this.folder).all()).extracting(RSAKey::toPublicJWK)
			.isEqualTo(first.all().stream().map(RSAKey::toPublicJWK).toList());
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
	void theFileIsReadableByItsOwnerOnly() throws Exception {
		keys(this.folder);
		assertThat(
				PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("signing-keys.p12"))))
			.isEqualTo("rw-------");
	}

	@Test
	void withoutAFolderEveryStartMakesNewKeys() {
		assertThat(keys(NOWHERE).all().get(0).getKeyID()).isNotEqualTo(keys(NOWHERE).all().get(0).getKeyID());
	}

	@Test
	void theCertificateIsItsOwnIssuerAndHoldsTheKey() throws Exception {
		RSAKey key = keys(NOWHERE).all().get(0);
		var certificate = key.getParsedX509CertChain().get(0);
		certificate.verify(certificate.getPublicKey());
		certificate.checkValidity();
		assertThat(certificate.getPublicKey()).isEqualTo(key.toRSAPublicKey());
		assertThat(certificate.getSubjectX500Principal().getName()).contains("Identity emulator\\, not for production");
	}

	@Test
	void anOldKeyGoesAfterAWhile() throws Exception {
		SigningKeys keys = keys(this.folder);
		SignedJWT token = SignedJWT.parse(keys.sign(FOR_NOBODY));
		keys.rollOver();
		this.clock.setAhead(Duration.ofHours(23));
		assertThat(keys.hasSigned(token)).isTrue();
		this.clock.setAhead(Duration.ofHours(25));
		assertThat(keys.hasSigned(token)).isFalse();
		assertThat(keys.all()).hasSize(2);
		assertThat(keys(this.folder).all()).hasSize(2);
	}

	@Test
	void keysTakeTurnsByThemselves() {
		this.rollover = Duration.ofDays(30);
		SigningKeys keys = keys(NOWHERE);
		List<String> before = ids(keys);
		this.clock.setAhead(Duration.ofDays(29));
		assertThat(ids(keys)).isEqualTo(before);
		this.clock.setAhead(Duration.ofDays(30).plusMinutes(1));
		assertThat(ids(keys)).startsWith(before.get(1)).endsWith(before.get(0)).hasSize(3);
		this.clock.setAhead(Duration.ofDays(45));
		assertThat(ids(keys)).startsWith(before.get(1)).hasSize(2);
	}

	@Test
	void theScheduleGoesOnAfterARestart() {
		this.rollover = Duration.ofDays(30);
		List<String> before = ids(keys(this.folder));
		this.clock.setAhead(Duration.ofDays(31));
		assertThat(ids(keys(this.folder))).startsWith(before.get(1));
	}

	@Test
	void thereIsAnEndToTheKeysThatArePublished() {
		SigningKeys keys = keys(NOWHERE);
		for (int i = 0; i < 20; i++) {
			keys.rollOver();
		}
		assertThat(keys.all()).hasSize(10);
	}

	private static List<String> ids(SigningKeys keys) {
		return keys.all().stream().map(RSAKey::getKeyID).toList();
	}

	private SigningKeys keys(Path state) {
		return new SigningKeys(TestProperties.keepingStateIn(state),
				new KeyProperties(this.rollover, Duration.ofHours(24)), SampleDirectory.load(), this.clock);
	}

}
