package com.example.identityemulator.tls;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import com.example.identityemulator.certificate.CertificateBuilder;
import com.nimbusds.jose.util.X509CertUtils;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A certificate of one's own, with a key on an elliptic curve, in files named from the
 * working directory.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.tls.enabled=true",
				"emulator.tls.port=0", "emulator.tls.certificate=target/own-certificate/certificate.pem",
				"emulator.tls.key=target/own-certificate/key.pem" })
class OwnCertificateTests {

	private static final Path FOLDER = Path.of("target/own-certificate");

	@Autowired
	ServletWebServerApplicationContext context;

	@BeforeAll
	static void certify() throws Exception {
		KeyPair ca = KeyPairGenerator.getInstance("RSA").generateKeyPair();
		KeyPair server = KeyPairGenerator.getInstance("EC").generateKeyPair();
		X509Certificate root = new CertificateBuilder("Our own CA", ca.getPublic(), Instant.now(), Duration.ofDays(1))
			.forCa()
			.selfSigned(ca.getPrivate());
		X509Certificate certificate = new CertificateBuilder("Our own server", server.getPublic(), Instant.now(),
				Duration.ofDays(1))
			.forServer(List.of("localhost"), List.of())
			.signedBy(root, ca.getPrivate());
		Files.createDirectories(FOLDER);
		Files.writeString(FOLDER.resolve("ca.pem"), X509CertUtils.toPEMString(root));
		Files.writeString(FOLDER.resolve("certificate.pem"), X509CertUtils.toPEMString(certificate));
		Files.writeString(FOLDER.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
			.formatted(Base64.getMimeEncoder().encodeToString(server.getPrivate().getEncoded())));
	}

	@Test
	void theCertificateIsTheOneThatWasBrought() throws Exception {
		HttpClient client = TrustingClients.only(FOLDER.resolve("ca.pem"));
		URI address = URI.create("https://localhost:%d/actuator/health".formatted(port()));
		HttpResponse<String> response = client.send(HttpRequest.newBuilder(address).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.sslSession().orElseThrow().getPeerPrincipal()).hasToString("CN=Our own server");
	}

	private int port() {
		return Stream.of(((TomcatWebServer) this.context.getWebServer()).getTomcat().getService().findConnectors())
			.filter(Connector::getSecure)
			.findFirst()
			.orElseThrow()
			.getLocalPort();
	}

}
