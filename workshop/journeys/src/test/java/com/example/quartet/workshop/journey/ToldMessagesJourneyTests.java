package com.example.quartet.workshop.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.InflaterInputStream;

import com.example.quartet.systemtests.journey.Tokens;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may tell todo-api what the daemon sent, who may read it, and whom an API tells what
 * happened inside a call.
 */
class ToldMessagesJourneyTests {

	private static final String MESSAGES = "/workshop/messages";

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final String MESSAGE = """
			[{"trace":"%s","time":"2026-01-09T02:02:12Z","millis":3,"from":"daemon-client","to":"todo-api","kind":"call",
			"method":"GET","address":"http://localhost/api/todos","sent":[{"name":"limit","value":"%s","token":null}],
			"status":200,"answered":[],"inside":[]}]""";

	private final Quartet quartet = Quartet.running();

	private final Tokens tokens = new Tokens(this.quartet);

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void anAdministratorReadsWhatTheDaemonOfTheirTenantSent() throws Exception {
		assertThat(tell(daemon("Todo.ReadWrite.All"), "read").statusCode()).isEqualTo(204);
		assertThat(read(administrator(Tokens.CONTOSO)).body()).contains(TRACE, "\"read\"");
	}

	@Test
	void anAdministratorOfATenantThatIsNotAllowedReadsNothing() throws Exception {
		assertThat(read(administrator(Tokens.FABRIKAM)).statusCode()).isEqualTo(401);
	}

	@Test
	void onlyAnAdministratorReads() throws Exception {
		Map<String, Object> alice = this.tokens.claimsFor(Tokens.TODO_API);
		assertThat(read(this.tokens.signed(alice)).statusCode()).isEqualTo(403);
		assertThat(read(daemon("Todo.ReadWrite.All", "Todo.Admin")).statusCode()).isEqualTo(403);
		assertThat(send(request(MESSAGES).GET().build()).statusCode()).isEqualTo(401);
	}

	@Test
	void onlyTheDaemonTells() throws Exception {
		assertThat(tell(administrator(Tokens.CONTOSO), "forged").statusCode()).isEqualTo(403);
		assertThat(tell(daemon("Todo.Read.All"), "forged").statusCode()).isEqualTo(403);
		assertThat(read(administrator(Tokens.CONTOSO)).body()).doesNotContain("forged");
	}

	@Test
	void thereIsNothingElseBelowTheAddress() throws Exception {
		HttpRequest other = authorized("/workshop/other", administrator(Tokens.CONTOSO)).GET().build();
		assertThat(send(other).statusCode()).isEqualTo(403);
	}

	@Test
	void aCallerWhoSendsATraceIsToldWhatHappenedInsideTheCall() throws Exception {
		String token = this.tokens.signed(this.tokens.claimsFor(Tokens.TODO_API));
		HttpResponse<String> answer = send(
				traced(authorized("/api/me", token)).header("Accept", "application/json").GET().build());
		assertThat(told(answer)).contains("\"guarded\"", "\"on-behalf-of\"", "a11ce000", "\"trace\":\"" + TRACE + "\"")
			.doesNotContain(token.split("\\.")[2]);
	}

	@Test
	void aRefusalIsToldWithItsChallenge() throws Exception {
		assertThat(told(send(traced(request("/api/todos")).GET().build()))).contains("\"status\":401",
				"WWW-Authenticate");
	}

	@Test
	void aCallThatFailsFurtherOnHasPassedTheChecks() throws Exception {
		String token = this.tokens.signed(this.tokens.claimsFor(Tokens.TODO_API));
		HttpResponse<String> answer = send(traced(authorized("/api/me/personal", token)).GET().build());
		assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
		JsonNode checks = JsonMapper.shared().readTree(told(answer));
		assertThat(checks.get("kind").asString()).isEqualTo("guarded");
		assertThat(checks.get("status").asInt()).isEqualTo(200);
	}

	@Test
	void aCallerWhoSendsNoTraceIsToldNothing() throws Exception {
		String token = this.tokens.signed(this.tokens.claimsFor(Tokens.TODO_API));
		HttpResponse<String> answer = send(authorized("/api/todos", token).GET().build());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Workshop-Messages")).isEmpty();
	}

	@Test
	void aRunOfTheDaemonIsOneTraceInEachTenant() throws Exception {
		Instant began = Instant.now();
		assertThat(this.quartet.runDaemonWithSecret().exitCode()).isZero();
		JsonNode told = JsonMapper.shared().readTree(read(administrator(Tokens.CONTOSO)).body());
		List<JsonNode> ofTheRun = StreamSupport.stream(told.spliterator(), false)
			.filter((message) -> Instant.parse(message.get("time").asString()).isAfter(began))
			.toList();
		assertThat(ofTheRun).hasSizeGreaterThan(1)
			.noneMatch((message) -> message.get("address").asString().contains(MESSAGES));
		Set<String> traces = ofTheRun.stream()
			.map((message) -> message.get("trace").asString())
			.collect(Collectors.toSet());
		assertThat(traces).singleElement().asString().matches("[0-9a-f]{32}");
	}

	private HttpResponse<String> tell(String token, String text) throws IOException, InterruptedException {
		return send(authorized(MESSAGES, token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(MESSAGE.formatted(TRACE, text)))
			.build());
	}

	private HttpResponse<String> read(String token) throws IOException, InterruptedException {
		return send(authorized(MESSAGES, token).GET().build());
	}

	private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return this.http.send(request, BodyHandlers.ofString());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.quartet.todoApi() + path));
	}

	private HttpRequest.Builder authorized(String path, String token) {
		return request(path).header("Authorization", "Bearer " + token);
	}

	private static HttpRequest.Builder traced(HttpRequest.Builder request) {
		return request.header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE));
	}

	private String daemon(String... roles) throws Exception {
		Map<String, Object> claims = this.tokens.claimsFor(Tokens.TODO_API);
		claims.remove("scp");
		claims.put("azp", Tokens.DAEMON);
		claims.put("idtyp", "app");
		claims.put("roles", List.of(roles));
		return this.tokens.signed(claims);
	}

	private String administrator(String tid) throws Exception {
		Map<String, Object> claims = this.tokens.claimsFor(Tokens.TODO_API);
		claims.put("tid", tid);
		claims.put("iss", "%s/%s/v2.0".formatted(this.quartet.emulator(), tid));
		claims.put("roles", List.of("Todo.Admin"));
		return this.tokens.signed(claims);
	}

	private static String told(HttpResponse<String> answer) throws IOException {
		byte[] header = Base64.getDecoder().decode(answer.headers().firstValue("Workshop-Messages").orElseThrow());
		return new String(new InflaterInputStream(new ByteArrayInputStream(header)).readAllBytes(),
				StandardCharsets.UTF_8);
	}

}
