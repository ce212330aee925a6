package com.example.quartet.identitysupport.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Base64;

import com.example.quartet.identitysupport.client.IdentityClientProperties.AssertionAlgorithm;
import com.example.quartet.servicesupport.settings.InvalidSettingException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClientCertificateTests {

	private static final String DAEMON = "80840000-0000-4000-8000-000000000004";

	private static final String PUBLIC_ENDPOINT = "http://127.0.0.1:9000/contoso/oauth2/v2.0/token";

	@TempDir
	Path folder;

	@Test
	void theStatementIsSignedByTheKeyOfTheCertificate() throws Exception {
		SignedJWT statement = statement(AssertionAlgorithm.PS256);
		RSAPublicKey publicKey = (RSAPublicKey) pkcs12().certificate().getPublicKey();
		assertThat(statement.verify(new RSASSAVerifier(publicKey))).isTrue();
	}

	@Test
	void theHeaderNamesTheCertificateByItsSha256ThumbprintWithPs256() throws Exception {
		SignedJWT statement = statement(AssertionAlgorithm.PS256);
		assertThat(statement.getHeader().toJSONObject()).containsEntry("alg", "PS256")
			.containsEntry("typ", "JWT")
			.containsEntry("x5t#S256", thumbprint("SHA-256"))
			.doesNotContainKey("x5t");
	}

	@Test
	void theHeaderNamesTheCertificateByItsSha1ThumbprintWithRs256() throws Exception {
		SignedJWT statement = statement(AssertionAlgorithm.RS256);
		assertThat(statement.getHeader().toJSONObject()).containsEntry("alg", "RS256")
			.containsEntry("x5t", thumbprint("SHA-1"))
			.doesNotContainKey("x5t#S256");
	}

	@Test
	void theStatementIsForThePublicTokenEndpointAndShortLived() throws Exception {
		var claims = statement(AssertionAlgorithm.PS256).getJWTClaimsSet();
		assertThat(claims.getAudience()).containsExactly(PUBLIC_ENDPOINT);
		assertThat(claims.getIssuer()).isEqualTo(DAEMON);
		assertThat(claims.getSubject()).isEqualTo(DAEMON);
		assertThat(claims.getNotBeforeTime()).isEqualTo(claims.getIssueTime());
		assertThat(claims.getExpirationTime()).isBefore(claims.getIssueTime().toInstant().plusSeconds(601));
	}

	@Test
	void everyStatementHasAnIdOfItsOwn() throws Exception {
		assertThat(statement(AssertionAlgorithm.PS256).getJWTClaimsSet().getJWTID())
			.isNotEqualTo(statement(AssertionAlgorithm.PS256).getJWTClaimsSet().getJWTID());
	}

	@Test
	void aPemFileIsReadLikeAPkcs12File() throws Exception {
		KeyFile pkcs12 = pkcs12();
		Path pem = Files.writeString(this.folder.resolve("daemon.pem"),
				block("PRIVATE KEY", pkcs12.privateKey().getEncoded())
						+ block("CERTIFICATE", pkcs12.certificate().getEncoded()));
		assertThat(KeyFile.read("quartet.identity.client.certificate", pem.toString(), "")).isEqualTo(pkcs12);
	}

	@Test
	void theCertificateIsChosenThatBelongsToTheKey() throws Exception {
		KeyFile own = pkcs12();
		String authority = block("CERTIFICATE", pemOf("authority", "RSA").certificate().getEncoded());
		Path pem = Files.writeString(this.folder.resolve("chain.pem"),
				"\uFEFF" + authority + block("CERTIFICATE", own.certificate().getEncoded())
						+ block("PRIVATE KEY", own.privateKey().getEncoded()));
		assertThat(KeyFile.read("quartet.identity.client.certificate", pem.toString(), "")).isEqualTo(own);
	}

	@Test
	void aCertificateOfAnotherKeyIsRefusedInWords() throws Exception {
		Path pem = Files.writeString(this.folder.resolve("other.pem"),
				block("CERTIFICATE", pemOf("other", "RSA").certificate().getEncoded())
						+ block("PRIVATE KEY", pkcs12().privateKey().getEncoded()));
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> KeyFile.read("quartet.identity.client.certificate", pem.toString(), ""))
			.withMessageContaining("none of its certificates belongs to its key");
	}

	@Test
	void anEllipticCurveKeyIsRefusedInWords() {
		assertThatExceptionOfType(InvalidSettingException.class).isThrownBy(() -> pemOf("curve", "EC"))
			.withMessageContaining("its key is an EC key, but should be RSA");
	}

	private KeyFile pemOf(String name, String algorithm) throws IOException, InterruptedException {
		String file = this.folder.resolve(name + ".p12").toString();
		new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", name, "-keyalg", algorithm, "-dname", "CN=" + name, "-storetype", "PKCS12", "-keystore", file,
				"-storepass", "for-the-tests")
			.inheritIO()
			.start()
			.waitFor();
		return KeyFile.read("quartet.identity.client.certificate", file, "for-the-tests");
	}

	@Test
	void aFileWithoutAKeyIsRefusedInWords() throws IOException {
		Path nonsense = Files.writeString(this.folder.resolve("nonsense"), "no key at all");
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> KeyFile.read("quartet.identity.client.certificate", nonsense.toString(), ""))
			.withMessageContaining("but no private key with a certificate can be read there");
	}

	private static SignedJWT statement(AssertionAlgorithm algorithm) throws ParseException {
		ClientRegistration registration = ClientRegistration.withRegistrationId("todo-api")
			.clientId(DAEMON)
			.clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.tokenUri("http://identity-emulator:9000/contoso/oauth2/v2.0/token")
			.build();
		ClientCertificate certificate = new ClientCertificate(pkcs12(), algorithm, (endpoint) -> PUBLIC_ENDPOINT);
		MultiValueMap<String, String> parameters = certificate.<OAuth2ClientCredentialsGrantRequest>statement()
			.convert(new OAuth2ClientCredentialsGrantRequest(registration));
		return SignedJWT.parse(parameters.getFirst("client_assertion"));
	}

	private static KeyFile pkcs12() {
		return KeyFile.read("quartet.identity.client.certificate", "../registrations/certificates/daemon-client.p12",
				"for-the-emulator-alone");
	}

	private static String thumbprint(String digest) throws Exception {
		byte[] hash = MessageDigest.getInstance(digest).digest(pkcs12().certificate().getEncoded());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
	}

	private static String block(String name, byte[] content) {
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(name,
				Base64.getMimeEncoder().encodeToString(content));
	}

}
