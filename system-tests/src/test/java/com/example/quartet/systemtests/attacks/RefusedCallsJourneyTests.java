package com.example.quartet.systemtests.attacks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.systemtests.journey.Tokens;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedCallsJourneyTests {

	private final Quartet quartet = Quartet.running();

	private final Tokens tokens = new Tokens(this.quartet);

	private final HttpClient http = HttpClient.newHttpClient();

	private String before;

	@BeforeEach
	void lookAtTheTodos() throws Exception {
		this.before = todosOfAlice();
	}

	@AfterEach
	void theTodosAreUnchanged() throws Exception {
		assertThat(todosOfAlice()).isEqualTo(this.before).contains("items");
	}

	@Test
	void aGoodTokenIsAccepted() throws Exception {
		assertThat(readTodos(this.tokens.signed(this.tokens.claimsFor(Tokens.TODO_API))).statusCode()).isEqualTo(200);
		assertThat(readProfile(this.tokens.signed(this.tokens.claimsFor(Tokens.DOWNSTREAM_API))).statusCode())
			.isEqualTo(200);
	}

	@Test
	void noTokenIsA401WithAChallengeThatSaysWhereToGetOne() throws Exception {
		assertThat(readTodos(null)).satisfies(RefusedCallsJourneyTests::isUnauthorized);
		assertThat(addTodo(null)).satisfies(RefusedCallsJourneyTests::isUnauthorized);
		assertThat(readProfile(null)).satisfies(RefusedCallsJourneyTests::isUnauthorized);
		assertThat(challenge(readTodos(null))).contains("authorization_uri=\"" + this.quartet.emulator());
	}

	@ParameterizedTest
	@EnumSource(Flaw.class)
	void aTokenThatIsWrongInOneWayIsA401ThatSaysInWhich(Flaw flaw) throws Exception {
		for (String api : List.of(Tokens.TODO_API, Tokens.DOWNSTREAM_API)) {
			Map<String, Object> claims = this.tokens.claimsFor(api);
			flaw.change.accept(claims);
			HttpResponse<String> answer = api.equals(Tokens.TODO_API) ? addTodo(this.tokens.signed(claims))
					: readProfile(this.tokens.signed(claims));
			assertThat(answer.statusCode()).isEqualTo(401);
			assertThat(challenge(answer)).contains("error=\"invalid_token\"").contains(flaw.reason);
		}
	}

	// region daemon
	@Test
	void anotherApisTokenIsNoUseHere() throws Exception {
		String secret = "daemon-client-secret-for-the-emulator-alone";
		String forDownstream = this.tokens.ofApplication(Tokens.DAEMON, secret, Tokens.DOWNSTREAM_API);
		String forTodo = this.tokens.ofApplication(Tokens.DAEMON, secret, Tokens.TODO_API);
		assertThat(readTodos(forTodo).statusCode()).isEqualTo(200);
		assertThat(challenge(readTodos(forDownstream))).contains("aud should be " + Tokens.TODO_API);
		assertThat(challenge(readUser(forTodo))).contains("aud should be " + Tokens.DOWNSTREAM_API);
	}
	// endregion

	// region daemon
	@Test
	void anApplicationWithoutARoleIsTurnedAway() throws Exception {
		String secret = "daemon-without-role-secret-for-the-emulator-alone";
		HttpResponse<String> todos = readTodos(
				this.tokens.ofApplication(Tokens.DAEMON_WITHOUT_ROLE, secret, Tokens.TODO_API));
		HttpResponse<String> user = readUser(
				this.tokens.ofApplication(Tokens.DAEMON_WITHOUT_ROLE, secret, Tokens.DOWNSTREAM_API));
		assertThat(todos.statusCode()).isIn(401, 403);
		assertThat(challenge(todos)).contains("neither scp nor roles");
		assertThat(user.statusCode()).isIn(401, 403);
		assertThat(challenge(user)).contains("neither scp nor roles");
	}
	// endregion

	@Test
	void anApplicationWithAnotherRoleIsTurnedAwayWithTheNameOfTheRoleItNeeds() throws Exception {
		Map<String, Object> claims = this.tokens.claimsFor(Tokens.TODO_API);
		claims.remove("scp");
		claims.put("idtyp", "app");
		claims.put("roles", new String[] { "Something.Else" });
		HttpResponse<String> answer = readTodos(this.tokens.signed(claims));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(challenge(answer)).contains("insufficient_scope").contains("Todo.Read.All");
	}

	private HttpResponse<String> addTodo(String token) throws IOException, InterruptedException {
		return send(request(this.quartet.todoApi() + "/api/todos", token).header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"title\":\"must not be stored\"}")));
	}

	private String todosOfAlice() throws Exception {
		return readTodos(this.tokens.signed(this.tokens.claimsFor(Tokens.TODO_API))).body();
	}

	private HttpResponse<String> readTodos(String token) throws IOException, InterruptedException {
		return send(request(this.quartet.todoApi() + "/api/todos", token));
	}

	private HttpResponse<String> readProfile(String token) throws IOException, InterruptedException {
		return send(request(this.quartet.downstreamApi() + "/api/me", token));
	}

	private HttpResponse<String> readUser(String token) throws IOException, InterruptedException {
		return send(request(this.quartet.downstreamApi() + "/api/users/a11ce000-0000-4000-a000-00000000c001", token));
	}

	private static HttpRequest.Builder request(String address, String token) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
		return (token != null) ? request.header("Authorization", "Bearer " + token) : request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), BodyHandlers.ofString());
	}

	private static void isUnauthorized(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
	}

	private static String challenge(HttpResponse<String> answer) {
		return answer.headers().firstValue("WWW-Authenticate").orElse("");
	}

	private enum Flaw {

		WRONG_AUDIENCE("aud should be", (claims) -> claims.put("aud", Tokens.WEB_APP)),

		GRAPH_TOKEN("Microsoft Graph token", (claims) -> claims.put("aud", "00000003-0000-0000-c000-000000000000")),

		WRONG_TENANT("is not one of those", (claims) -> {
			claims.put("tid", Tokens.FABRIKAM);
			claims.put("iss", claims.get("iss").toString().replace(Tokens.CONTOSO, Tokens.FABRIKAM));
		}),

		ISSUER_OF_ANOTHER_TENANT("iss should be",
				(claims) -> claims.put("iss", claims.get("iss").toString().replace(Tokens.CONTOSO, Tokens.FABRIKAM))),

		EXPIRED("expired at", (claims) -> {
			claims.put("iat", Instant.now().minusSeconds(7200).getEpochSecond());
			claims.put("nbf", claims.get("iat"));
			claims.put("exp", Instant.now().minusSeconds(3600).getEpochSecond());
		}),

		NOT_YET_VALID("used before", (claims) -> claims.put("nbf", Instant.now().plusSeconds(300).getEpochSecond())),

		ID_TOKEN("is it an ID token?", (claims) -> {
			claims.remove("azp");
			claims.remove("scp");
			claims.put("nonce", "n-0S6_WzA2Mj");
		}),

		NOTHING_GRANTED("neither scp nor roles", (claims) -> claims.remove("scp"));

		private final String reason;

		private final Consumer<Map<String, Object>> change;

		Flaw(String reason, Consumer<Map<String, Object>> change) {
			this.reason = reason;
			this.change = change;
		}

	}

}
