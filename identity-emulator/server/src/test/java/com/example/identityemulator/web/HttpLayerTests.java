package com.example.identityemulator.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import com.example.identityemulator.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "emulator.registrations=src/test/resources/registrations")
class HttpLayerTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	int port;

	@Test
	void aTokenRequestMayHaveAQueryBesideItsBody() throws Exception {
		HttpResponse<String> response = send(HttpRequest
			.newBuilder(uri("/%s/oauth2/v2.0/token?client-request-id=11111111-2222-4333-8444-555555555555"
				.formatted(Names.CONTOSO)))
			.header("Content-Type", "application/x-www-form-urlencoded;charset=utf-8")
			.POST(HttpRequest.BodyPublishers
				.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s&scope=api://%s/.default"
					.formatted(Names.DAEMON, Names.DAEMON_SECRET, Names.ORDERS_API))));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("client-request-id")).contains("11111111-2222-4333-8444-555555555555");
	}

	@Test
	void aScriptMayReadErrorsToo() throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/common/oauth2/v2.0/token"))
			.header("Origin", "https://spa.example")
			.POST(HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("https://spa.example");
	}

	@Test
	void aLongPageIsCompressed() throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/")).header("Accept-Encoding", "gzip"));
		assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
	}

	@Test
	void aFileAnswersHead() throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(uri("/emulator.css")).method("HEAD", HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/css"));
	}

	@Test
	void theStyleSheetIsCompressedByTheBuildAndAskedForOnce() throws Exception {
		Matcher link = Pattern.compile("href=\"(/emulator-[0-9a-f]{32}\\.css)\"")
			.matcher(send(HttpRequest.newBuilder(uri("/"))).body());
		assertThat(link.find()).isTrue();
		HttpResponse<InputStream> sheet = this.http.send(
				HttpRequest.newBuilder(uri(link.group(1))).header("Accept-Encoding", "gzip").build(),
				HttpResponse.BodyHandlers.ofInputStream());
		assertThat(sheet.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
		assertThat(sheet.headers().firstValue("Content-Encoding")).contains("gzip");
		// what is compressed while it is sent has no length yet
		assertThat(sheet.headers().firstValueAsLong("Content-Length")).isPresent();
		assertThat(new GZIPInputStream(sheet.body())).asString(StandardCharsets.UTF_8)
			.isEqualTo(send(HttpRequest.newBuilder(uri("/emulator.css"))).body());
	}

	@Test
	void noLinkToAPageIsLookedForAmongTheFiles(@Autowired ResourceUrlProvider files) {
		assertThat(files.getHandlerMap()).isNotEmpty();
		assertThat(files.getForLookupPath("/emulator.css")).matches("/emulator-[0-9a-f]{32}\\.css");
		assertThat(files.getHandlerMap().keySet())
			.noneMatch((pattern) -> new AntPathMatcher().match(pattern, "/common/oauth2/v2.0/sign-in"));
	}

	@Test
	void anAddressThatDoesNotNameItsContentIsAskedForAgain() throws Exception {
		assertThat(send(HttpRequest.newBuilder(uri("/emulator.css"))).headers().firstValue("Cache-Control"))
			.contains("no-cache");
	}

	@Test
	void aPreflightIsAnswered() throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/common/oauth2/v2.0/token"))
			.header("Access-Control-Request-Method", "POST")
			.header("Origin", "https://spa.example")
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/common/v2.0/.well-known/openid-configuration", "/common/.well-known/openid-configuration",
					"/common/discovery/v2.0/keys", "/common/discovery/keys", "/common/discovery/instance" })
	void everybodyMayReadWhatIsPublished(String path) throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path)).header("Origin", "https://spa.example"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
	}

	@Test
	void onlyTheHealthOfTheActuatorIsShown() throws Exception {
		assertThat(send(HttpRequest.newBuilder(uri("/actuator/health"))).body()).contains("UP");
		assertThat(send(HttpRequest.newBuilder(uri("/actuator/env"))).statusCode()).isEqualTo(404);
	}

	@Test
	void nothingIsFoundWhereNothingIs() throws Exception {
		HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/no/such/page")));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("Nothing is here");
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /common/oauth2/v2.0/token", "POST /sign-in", "POST /consent", "POST /pick-account",
			"POST /cancel" })
	void aWrongRequestIsTheCallersFault(String request) throws Exception {
		String[] parts = request.split(" ");
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(uri(parts[1])).method(parts[0], HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("AADSTS", "Correlation ID");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

}
