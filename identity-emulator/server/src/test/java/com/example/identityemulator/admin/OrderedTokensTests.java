package com.example.identityemulator.admin;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.identityemulator.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A token that a test ordered with a wrong claim, or without one, comes back: it is
 * refused or answered, and nothing breaks.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0" })
@ExtendWith(OutputCaptureExtension.class)
class OrderedTokensTests {

	private static final List<String> CLAIMS = List.of("aud", "iss", "tid", "oid", "sub", "exp", "iat", "nbf", "scp",
			"roles", "appid", "azp", "ver", "acrs", "amr", "auth_time", "sid", "xms_cc", "preferred_username");

	private static final List<String> VALUES = List.of("null", "\"\"", "\"wrong\"", "7", "-1e300", "true", "{}", "[]",
			"[null]", "[7]", "\"" + Names.PERSONAL + "\"");

	private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

	private final HttpClient http = HttpClient.newHttpClient();

	@Autowired
	AdminConnectorCustomizer listener;

	@LocalServerPort
	int port;

	@Test
	void aWrongClaimBreaksNothing(CapturedOutput log) throws Exception {
		List<String> broken = new ArrayList<>();
		for (String claim : CLAIMS) {
			for (String value : VALUES) {
				String wrong = "\"claims\":{\"%s\":%s}".formatted(claim, value);
				String forOrders = order(Names.ORDERS_API, "Orders.Read", wrong);
				String forGraph = order(GRAPH, "User.Read", wrong);
				for (HttpRequest request : new HttpRequest[] { onBehalfOf(forOrders), get("/v1.0/me", forGraph),
						get("/v1.0/organization", forGraph), get("/oidc/userinfo", forGraph) }) {
					int status = this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
					if (status >= 500) {
						broken.add("%d for %s at %s".formatted(status, wrong, request.uri().getPath()));
					}
				}
			}
		}
		assertThat(broken).isEmpty();
		assertThat(log).doesNotContain("\tat ");
	}

	private String order(String api, String scope, String claims) throws Exception {
		HttpRequest request = HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.listener.localPort() + "/admin/tokens"))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString("{\"user\":\"%s\",\"client\":\"%s\",\"api\":\"%s\",\"scopes\":[\"%s\"],%s}"
					.formatted(Names.BOB, Names.WEB_APP, api, scope, claims)))
			.build();
		String answer = this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
		return JsonMapper.shared().readTree(answer).required("access_token").asString();
	}

	private HttpRequest get(String path, String token) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Authorization", "Bearer " + token)
			.build();
	}

	private HttpRequest onBehalfOf(String assertion) {
		String form = Map
			.of("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer", "requested_token_use", "on_behalf_of",
					"client_id", Names.ORDERS_API, "client_secret", Names.ORDERS_API_SECRET, "assertion", assertion,
					"scope", "api://" + Names.PROFILES_API + "/Profile.Read")
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/common/oauth2/v2.0/token"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
	}

}
