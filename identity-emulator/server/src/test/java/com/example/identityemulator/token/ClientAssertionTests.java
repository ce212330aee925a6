package com.example.identityemulator.token;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class ClientAssertionTests {

	private static final String TOKEN_ENDPOINT = "http://127.0.0.1:9000/" + Names.CONTOSO + "/oauth2/v2.0/token";

	private static final String SCOPE = "api://" + Names.ORDERS_API + "/.default";

	@Autowired
	TokenEndpoint tokens;

	private PrivateKey key;

	private X509Certificate certificate;

	@BeforeEach
	void loadTheDaemonsCertificate() throws Exception {
		char[] password = "for-the-emulator-alone".toCharArray();
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(Files.newInputStream(Path.of("src/test/resources/registrations/certificates/nightly-job.p12")),
				password);
		String alias = store.aliases().nextElement();
		this.key = (PrivateKey) store.getKey(alias, password);
		this.certificate = (X509Certificate) store.getCertificate(alias);
	}

	@ParameterizedTest
	@CsvSource({ "RS256, false", "RS256, true", "PS256, true", "PS256, false" })
	void aCertificateProvesWhoTheDaemonIs(String algorithm, boolean sha256) throws Exception {
		JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.parse(algorithm));
		if (sha256) {
			header.x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(this.certificate));
		}
		else {
			header.x509CertThumbprint(X509CertUtils.computeSHA1Thumbprint(this.certificate));
		}
		Answer answer = present(sign(header.build(), claims().build(), this.key));
		assertThat(Answer.claims(answer.json("access_token")).getClaim("azpacr")).isEqualTo("2");
	}

	@Test
	void aThumbprintInOrdinaryBase64IsTheSameThumbprint() throws Exception {
		byte[] bytes = X509CertUtils.computeSHA256Thumbprint(this.certificate).decode();
		Base64URL padded = new Base64URL(Base64.getEncoder().encodeToString(bytes));
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).x509CertSHA256Thumbprint(padded).build();
		assertThat(present(sign(header, claims().build(), this.key)).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1:9000/" + Names.CONTOSO + "/v2.0",
			"http://127.0.0.1:9000/common/oauth2/v2.0/token", "http://127.0.0.1:9000/common/oauth2/token",
			"http://127.0.0.1:9000/contoso.onmicrosoft.com/oauth2/v2.0/token" })
	void everyAddressOfOursIsAnAudience(String audience) throws Exception {
		assertThat(present(sign(header(), claims().audience(audience).build(), this.key)).status()).isEqualTo(200);
	}

	@Test
	void aStatementForSomebodyElseIsRefused() throws Exception {
		TokenEndpoint.refused(present(sign(header(), claims().audience("https://attacker.example").build(), this.key)),
				401, "invalid_client", 700023);
	}

	/**
	 * As the library for Python writes it, and with the certificate beside its
	 * thumbprint.
	 */
	@Test
	void timesMayHaveFractionsAndTheHeaderMayHoldTheCertificate() throws Exception {
		double now = Instant.now().toEpochMilli() / 1000.0;
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
			.x509CertThumbprint(X509CertUtils.computeSHA1Thumbprint(this.certificate))
			.x509CertChain(List.of(com.nimbusds.jose.util.Base64.encode(this.certificate.getEncoded())))
			.build();
		JWSObject statement = new JWSObject(header, new Payload(Map.of("iss", Names.DAEMON, "sub", Names.DAEMON, "aud",
				List.of(TOKEN_ENDPOINT), "iat", now, "exp", now + 300.5)));
		statement.sign(new RSASSASigner(this.key));
		assertThat(present(statement.serialize()).status()).isEqualTo(200);
	}

	@Test
	void aStatementForLongerThanADayIsRefused() throws Exception {
		Date farAway = Date.from(Instant.now().plus(Duration.ofDays(2)));
		TokenEndpoint.refused(present(sign(header(), claims().expirationTime(farAway).build(), this.key)), 401,
				"invalid_client", 700024);
	}

	@Test
	void aStatementCountsUntilItEnds() throws Exception {
		String statement = sign(header(), claims().build(), this.key);
		assertThat(present(statement).status()).isEqualTo(200);
		assertThat(present(statement).status()).isEqualTo(200);
	}

	@Test
	void aStatementExpires() throws Exception {
		Date past = Date.from(Instant.now().minusSeconds(600));
		Answer answer = present(sign(header(), claims().expirationTime(past).build(), this.key));
		TokenEndpoint.refused(answer, 401, "invalid_client", 700024);
		assertThat(answer.json("error_description")).contains("Current time: 20", "assertion valid from 20",
				"expiry time of assertion " + past.toInstant().truncatedTo(ChronoUnit.SECONDS));
	}

	@Test
	void anotherKeyIsRefused() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		PrivateKey other = generator.generateKeyPair().getPrivate();
		TokenEndpoint.refused(present(sign(header(), claims().build(), other)), 401, "invalid_client", 700027);
	}

	@Test
	void anUnregisteredThumbprintIsRefused() throws Exception {
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.PS256)
			.x509CertSHA256Thumbprint(Base64URL.encode("somebody else's"))
			.build();
		TokenEndpoint.refused(present(sign(header, claims().build(), this.key)), 401, "invalid_client", 700027);
	}

	@Test
	void twoCredentialsAtOnceAreRefused() throws Exception {
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id",
				Names.DAEMON, "client_secret", Names.DAEMON_SECRET, "scope", SCOPE, "client_assertion",
				sign(header(), claims().build(), this.key), "client_assertion_type",
				"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"), 400, "invalid_request", 90023);
	}

	private Answer present(String statement) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON, "scope",
				SCOPE, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
				"client_assertion", statement);
	}

	private JWSHeader header() {
		return new JWSHeader.Builder(JWSAlgorithm.PS256)
			.x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(this.certificate))
			.build();
	}

	private JWTClaimsSet.Builder claims() {
		return new JWTClaimsSet.Builder().issuer(Names.DAEMON)
			.subject(Names.DAEMON)
			.audience(TOKEN_ENDPOINT)
			.jwtID(UUID.randomUUID().toString())
			.notBeforeTime(Date.from(Instant.now()))
			.expirationTime(Date.from(Instant.now().plusSeconds(300)));
	}

	private String sign(JWSHeader header, JWTClaimsSet claims, PrivateKey key) throws Exception {
		SignedJWT statement = new SignedJWT(header, claims);
		statement.sign(new RSASSASigner(key));
		return statement.serialize();
	}

}
