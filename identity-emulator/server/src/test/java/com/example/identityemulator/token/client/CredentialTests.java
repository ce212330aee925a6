package com.example.identityemulator.token.client;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.certificate.CertificateBuilder;
import com.example.identityemulator.directory.AppRegistration;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EmulatorTestWithMore
class CredentialTests {

	private static final String SERVER = "http://localhost:8091/";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	/** The application has addresses of a server and of a page. */
	@Test
	void anOriginDoesNotSpareAServerItsSecret() {
		String code = code(SERVER);
		TokenEndpoint.refused(redeem(code, SERVER, "http://localhost:8091", null), 400, "invalid_request", 9002326);
		TokenEndpoint.refused(redeem(code, SERVER, null, null), 401, "invalid_client", 7000218);
		TokenEndpoint.refused(redeem(code, SERVER, "http://localhost:8091", "a-secret"), 400, "invalid_request",
				9002326);
		assertThat(redeem(code, SERVER, null, "a-secret").status()).as("nobody used the code up").isEqualTo(200);
	}

	@Test
	void anOriginDoesNotSpareTheServersRefreshTokenItsSecretEither() {
		String refreshToken = redeem(code(SERVER), SERVER, null, "a-secret").json("refresh_token");
		String[] fields = { "grant_type", "refresh_token", "refresh_token", refreshToken, "client_id",
				RegistrationsWithMore.CURIOUS };
		TokenEndpoint.refused(post("http://localhost:8091", fields), 400, "invalid_request", 9002326);
		TokenEndpoint.refused(post(null, fields), 401, "invalid_client", 7000218);
	}

	@Test
	void theCodeOfThePageNeedsAnOriginAndNoSecret() {
		String page = SERVER + "page";
		TokenEndpoint.refused(redeem(code(page), page, null, "a-secret"), 400, "invalid_request", 9002327);
		assertThat(redeem(code(page), page, "http://localhost:8091", null).status()).isEqualTo(200);
	}

	@Test
	void anExpiredSecretIsNotTheSameAsAWrongOne() {
		TokenEndpoint.refused(redeem(code(SERVER), SERVER, null, "an-old-secret"), 401, "invalid_client", 7000222);
		TokenEndpoint.refused(redeem(code(SERVER), SERVER, null, "a-guess"), 401, "invalid_client", 7000215);
	}

	@Test
	void anExpiredCertificateProvesNothing() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("RSA").generateKeyPair();
		Instant then = Instant.parse("2020-01-01T00:00:00Z");
		X509Certificate certificate = new CertificateBuilder("Old", pair.getPublic(), then, Duration.ofDays(1))
			.selfSigned(pair.getPrivate());
		String json = "{\"keyCredentials\":[{\"key\":\"%s\"}]}"
			.formatted(Base64.getEncoder().encodeToString(certificate.getEncoded()));
		AppRegistration app = JsonMapper.shared().readValue(json, AppRegistration.class);
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
			.x509CertSHA256Thumbprint(X509CertUtils.computeSHA256Thumbprint(certificate))
			.build();
		assertThat(RegisteredCertificates.keys(app, header, then)).containsExactly(pair.getPublic());
		assertThatExceptionOfType(InvalidClientException.class)
			.isThrownBy(() -> RegisteredCertificates.keys(app, header, then.plus(Duration.ofDays(2))))
			.withMessage("The key used is expired");
	}

	@Test
	void whatStandsInTheAddressDoesNotCount() {
		Answer answer = new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token?client_secret={secret}&client-request-id=1", Names.CONTOSO,
					Names.DAEMON_SECRET)
			.param("grant_type", "client_credentials")
			.param("client_id", Names.DAEMON)
			.param("scope", "api://" + Names.ORDERS_API + "/.default")
			.exchange());
		TokenEndpoint.refused(answer, 401, "invalid_client", 7000218);
	}

	private String code(String redirectUri) {
		Browser browser = new Browser(this.mvc);
		this.app.authorize(browser, Names.CONTOSO, "redirect_uri", redirectUri, "code_challenge",
				"0123456789012345678901234567890123456789012");
		return browser.signIn(Names.ALICE).parameters().get("code");
	}

	private Answer redeem(String code, String redirectUri, String origin, String secret) {
		String[] fields = { "grant_type", "authorization_code", "client_id", RegistrationsWithMore.CURIOUS, "code",
				code, "redirect_uri", redirectUri, "code_verifier", "0123456789012345678901234567890123456789012",
				"client_secret", secret };
		return post(origin, (secret != null) ? fields : Arrays.copyOf(fields, fields.length - 2));
	}

	private Answer post(String origin, String... fields) {
		var request = this.mvc.post().uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO);
		if (origin != null) {
			request.header(HttpHeaders.ORIGIN, origin);
		}
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return new Answer(request.exchange());
	}

}
