package com.example.identityemulator.admin;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Names;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0" })
class AdminTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	AdminConnectorCustomizer listener;

	@LocalServerPort
	int port;

	@AfterEach
	void repair() throws Exception {
		admin("DELETE", "faults", null);
		admin("PUT", "clock", "{}");
	}

	@Test
	void theNextRequestsAnswerTheErrorThatWasOrderedAndThenAllIsWell() throws Exception {
		order("{'kind':'error','error':50173,'times':2}");
		assertThat(token().body()).contains("AADSTS50173", "invalid_grant");
		assertThat(token().statusCode()).isEqualTo(400);
		assertThat(token().statusCode()).isEqualTo(200);
	}

	@Test
	void anErrorAtAuthorizeGoesBackToTheApplication() throws Exception {
		order("{'kind':'error','error':90094}");
		HttpResponse<String> response = get("/common/oauth2/v2.0/authorize?response_type=code&scope=openid&state=s"
				+ "&client_id=" + Names.WEB_APP + "&redirect_uri=" + Names.REDIRECT_URI);
		assertThat(response.headers().firstValue("Location").orElseThrow()).startsWith(Names.REDIRECT_URI)
			.contains("error=access_denied", "AADSTS90094", "state=s");
	}

	@Test
	void oneApplicationSuffersAlone() throws Exception {
		order("{'kind':'throttled','application':'" + Names.WEB_APP + "'}");
		assertThat(token().statusCode()).isEqualTo(200);
		order("{'kind':'throttled','application':'" + Names.DAEMON + "'}");
		assertThat(token().statusCode()).isEqualTo(429);
	}

	@Test
	void aThrottledClientLearnsWhenToComeBack() throws Exception {
		order("{'kind':'throttled','seconds':7}");
		HttpResponse<String> response = token();
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Retry-After")).contains("7");
		assertThat(response.body()).contains("AADSTS90055");
	}

	@Test
	void theServiceIsUnavailableOnOrder() throws Exception {
		order("{'kind':'unavailable','status':502}");
		assertThat(token().statusCode()).isEqualTo(502);
	}

	@Test
	void anAnswerComesLateOnOrder() throws Exception {
		order("{'kind':'delay','seconds':1}");
		Instant start = Instant.now();
		assertThat(token().statusCode()).isEqualTo(200);
		assertThat(Duration.between(start, Instant.now())).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void theConnectionBreaksOnOrder() throws Exception {
		order("{'kind':'cut'}");
		assertThatIOException().isThrownBy(this::token);
	}

	@Test
	void theKeysAreWrongOnOrder() throws Exception {
		SignedJWT token = SignedJWT.parse(accessToken());
		order("{'kind':'wrong_keys'}");
		assertThat(verifies(token)).isFalse();
		assertThat(verifies(token)).isTrue();
	}

	@Test
	void theClockGoesAheadAndBack() throws Exception {
		admin("PUT", "clock", "{\"ahead\":\"-PT2H\"}");
		assertThat(Answer.claims(accessToken()).getExpirationTime()).isInThePast();
		admin("PUT", "clock", "{\"ahead\":\"PT2H\"}");
		assertThat(Answer.claims(accessToken()).getNotBeforeTime()).isInTheFuture();
	}

	@Test
	void aNewKeySignsAfterARollOver() throws Exception {
		Object before = SignedJWT.parse(accessToken()).getHeader().getKeyID();
		assertThat(admin("POST", "keys", "{}").statusCode()).isEqualTo(204);
		assertThat((Object) SignedJWT.parse(accessToken()).getHeader().getKeyID()).isNotEqualTo(before);
	}

	@Test
	void whatWasAskedLatelyIsCounted() throws Exception {
		accessToken();
		assertThat(admin("GET", "requests", null).body()).contains("/oauth2/v2.0/token", "client_credentials");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'kind':'error'}", "{'kind':'error','error':1}", "{'kind':'nonsense'}",
			"{'kind':'delay','seconds':600}", "{'kind':'cut','times':0}", "{'kind':'unavailable','status':200}", "[" })
	void anOrderThatMakesNoSenseIsRefused(String fault) throws Exception {
		HttpResponse<String> response = admin("POST", "faults", fault.replace('\'', '"'));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("detail");
	}

	@ParameterizedTest
	@CsvSource({ "POST, faults", "PUT, clock", "POST, tokens", "PUT, directory", "POST, directory/users",
			"PUT, directory/users/" + Names.ALICE, "POST, directory/applications", "PUT, directory/applications/a.json",
			"POST, directory/policies", "PUT, circumstances/" + Names.ALICE })
	void anOrderIsOneObject(String method, String path) throws Exception {
		for (String body : List.of("null", "[]", "[null]", "\"text\"", "true", "1", "")) {
			assertThat(admin(method, path, body).statusCode()).as(body).isEqualTo(400);
		}
		assertThat(admin("GET", "faults", null).body()).isEqualTo("[]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			POST | directory/applications   | {}
			POST | directory/applications   | {"appId":{}}
			POST | directory/users          | {"appId":{}}
			POST | directory/policies       | {"displayName":"of no id"}
			PUT  | directory/applications/a | {"appId":"a"}
			PUT  | directory                | {"directory.json":null}
			""")
	void whatWouldBeInNoFileIsRefused(String method, String path, String body) throws Exception {
		assertThat(admin(method, path, body).statusCode()).isEqualTo(400);
	}

	@Test
	void noOtherPortTakesOrders() throws Exception {
		assertThat(get("/admin/faults").statusCode()).isEqualTo(404);
		HttpRequest request = HttpRequest.newBuilder(adminUri("../common/discovery/keys").normalize()).build();
		assertThat(this.http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/faults", "/%61dmin/faults", "/%61%64%6d%69%6e/faults", "/admin;x=y/faults",
			"/admin;/faults", "/%61dmin;x=y/faults", "/admin/%66aults", "/admin/faults;x=y", "//admin/faults",
			"/./admin/faults", "/console/../admin/faults", "/admin/./faults", "/admin/faults/" })
	void noSpellingOfAnAdminAddressIsAnsweredElsewhere(String path) throws Exception {
		assertThat(statusOf("GET " + path)).isIn("400", "404");
	}

	/** Sent as it is written: an HTTP client would tidy the path up. */
	private String statusOf(String requestLine) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			String request = requestLine + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split(" ")[1];
		}
	}

	@Test
	void aPageOfAnotherSiteCannotOrderAnything() throws Exception {
		HttpRequest form = HttpRequest.newBuilder(adminUri("faults"))
			.header("Content-Type", "text/plain")
			.header("Origin", "https://attacker.example")
			.POST(HttpRequest.BodyPublishers.ofString("{\"kind\":\"cut\"}"))
			.build();
		assertThat(this.http.send(form, HttpResponse.BodyHandlers.ofString()).statusCode()).isBetween(400, 499);
		assertThat(admin("GET", "faults", null).body()).isEqualTo("[]");
	}

	private void order(String fault) throws IOException, InterruptedException {
		assertThat(admin("POST", "faults", fault.replace('\'', '"')).statusCode()).isEqualTo(201);
	}

	private HttpResponse<String> admin(String method, String path, String json)
			throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(adminUri(path))
			.header("Content-Type", "application/json")
			.method(method,
					(json != null) ? HttpRequest.BodyPublishers.ofString(json) : HttpRequest.BodyPublishers.noBody())
			.build();
		return this.http.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private URI adminUri(String path) {
		return URI.create("http://127.0.0.1:" + this.listener.localPort() + "/admin/" + path);
	}

	private String accessToken() throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(token().body()).get("access_token").asString();
	}

	private HttpResponse<String> token() throws IOException, InterruptedException {
		String body = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=api://%s/.default"
			.formatted(Names.DAEMON, Names.DAEMON_SECRET, Names.ORDERS_API);
		return this.http.send(HttpRequest.newBuilder(uri("/" + Names.CONTOSO + "/oauth2/v2.0/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private boolean verifies(SignedJWT token) throws Exception {
		JWKSet keys = JWKSet.parse(get("/common/discovery/v2.0/keys").body());
		return token
			.verify(new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey().toRSAPublicKey()));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
