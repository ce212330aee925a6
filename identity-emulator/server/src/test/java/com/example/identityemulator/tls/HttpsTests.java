package com.example.identityemulator.tls;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.tls.enabled=true",
				"emulator.tls.port=0", "emulator.tls.public-url=https://login.localhost:9443" })
class HttpsTests {

	@Autowired
	ServletWebServerApplicationContext context;

	@Autowired
	HttpsConnectorCustomizer listener;

	@Autowired
	TrustInstructions howToTrust;

	@LocalServerPort
	int port;

	private HttpClient client;

	private String https;

	@BeforeEach
	void trust() throws Exception {
		this.client = TrustingClients.only(this.listener.certificateToTrust());
		Connector connector = Stream
			.of(((TomcatWebServer) this.context.getWebServer()).getTomcat().getService().findConnectors())
			.filter(Connector::getSecure)
			.findFirst()
			.orElseThrow();
		this.https = "https://127.0.0.1:" + connector.getLocalPort();
	}

	@Test
	void everyAddressPublishedOverHttpsIsThatOfTheHttpsListener() throws Exception {
		Map<String, Object> metadata = metadata(this.https);
		assertThat(metadata.values()).filteredOn((value) -> value.toString().startsWith("http"))
			.hasSizeGreaterThan(6)
			.allMatch((url) -> url.toString().startsWith("https://login.localhost:9443/"));
	}

	@Test
	void whoComesByHttpIsSentToHttp() throws Exception {
		assertThat(metadata("http://127.0.0.1:" + this.port)).containsEntry("issuer",
				"http://127.0.0.1:9000/%s/v2.0".formatted(Names.CONTOSO));
	}

	@Test
	void aTokenNamesTheListenerThatGaveIt() throws Exception {
		String body = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=api://%s/.default"
			.formatted(Names.DAEMON, Names.DAEMON_SECRET, Names.ORDERS_API);
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(URI.create(this.https + "/" + Names.CONTOSO + "/oauth2/v2.0/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(body)));
		String token = (String) JsonMapper.shared().readValue(response.body(), Map.class).get("access_token");
		assertThat(Answer.claims(token).getIssuer())
			.isEqualTo("https://login.localhost:9443/" + Names.CONTOSO + "/v2.0");
	}

	@Test
	void theCookieOfHttpsComesAlongFromOtherSites() throws Exception {
		assertThat(cookie(this.https)).startsWith("EMULATOR_SESSION_TLS=")
			.contains("Secure", "HttpOnly", "SameSite=None");
	}

	@Test
	void theCookieOfHttpHasAnotherName() throws Exception {
		assertThat(cookie("http://127.0.0.1:" + this.port)).startsWith("EMULATOR_SESSION=")
			.contains("SameSite=Lax")
			.doesNotContain("Secure");
	}

	@Test
	void whoDoesNotTrustTheCertificateGoesNoFurther() {
		assertThatExceptionOfType(SSLHandshakeException.class).isThrownBy(() -> HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.https)).build(), HttpResponse.BodyHandlers.discarding()));
	}

	@Test
	void theStartTellsHowToTrustItAndHowToUndoThat() {
		assertThat(this.howToTrust.text()).contains("https://login.localhost:9443", "--cacert", "NODE_EXTRA_CA_CERTS",
				"-importcert", "-delete", "update-ca-certificates --fresh",
				this.listener.certificateToTrust().toString());
	}

	@Test
	void whatToDoIsAlsoWrittenBesideTheCertificate() {
		assertThat(this.listener.certificateToTrust().resolveSibling("how-to-trust.txt"))
			.hasContent(this.howToTrust.text());
	}

	private Map<String, Object> metadata(String base) throws IOException, InterruptedException {
		HttpResponse<String> response = send(HttpRequest
			.newBuilder(URI.create(base + "/" + Names.CONTOSO + "/v2.0/.well-known/openid-configuration")));
		return JsonMapper.shared().readValue(response.body(), Map.class);
	}

	private String cookie(String base) throws IOException, InterruptedException {
		HttpResponse<String> response = send(HttpRequest
			.newBuilder(URI.create(base + "/common/oauth2/v2.0/authorize?client_id=%s&response_type=code&scope=openid"
				.formatted(Names.WEB_APP))));
		return response.headers().firstValue("Set-Cookie").orElseThrow();
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
