package com.example.quartet.todoapi;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ApiSecurityTests {

	private static final String SOME_TODO = "/api/todos/11111111-1111-4111-8111-111111111111";

	private static final String REMINDERS = SOME_TODO + "/reminders";

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		OtherSide.reset();
		this.database.sql("delete from todo").update();
	}

	@AfterEach
	void nothingWasChanged() {
		assertThat(this.database.sql("select count(*) from todo").query(Integer.class).single()).isZero();
	}

	@Test
	void aCallerWithoutATokenIsTurnedAway() {
		MvcTestResult answer = this.api.get().uri("/api/todos").exchange();
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer ");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("tokensThatAreNotForUs")
	void aTokenThatIsNotForUsIsRefusedAndTheAnswerSaysWhy(String reason, String token) {
		MvcTestResult answer = call(HttpMethod.POST, "/api/todos", token);
		assertThat(answer).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer ")
			.contains("error=\"invalid_token\"")
			.contains(reason);
	}

	@Test
	void inProductionTheLogAloneTellsTheChecks() {
		assertThat(call(HttpMethod.GET, "/api/todos", Tokens.signedByAStranger())).hasStatus(401)
			.bodyJson()
			.doesNotHavePath("$.checks");
	}

	static Stream<Arguments> tokensThatAreNotForUs() {
		return Stream.of(
				refused("aud should be", (claims) -> claims.put("aud", "80820000-0000-4000-8000-000000000003")),
				refused("Microsoft Graph token", (claims) -> claims.put("aud", "00000003-0000-0000-c000-000000000000")),
				refused("aud should be", (claims) -> claims.put("aud", List.of())),
				refused("is not one of those", (claims) -> {
					claims.put("tid", "11111111-1111-4111-8111-111111111111");
					claims.put("iss", StandIn.address() + "/11111111-1111-4111-8111-111111111111/v2.0");
				}), refused("iss should be", (claims) -> claims.put("tid", Tokens.FABRIKAM)),
				refused("iss should be", (claims) -> claims.put("iss", claims.get("iss") + "/more")),
				refused("tid should be", (claims) -> claims.remove("tid")), refused("expired", (claims) -> {
					claims.put("iat", Date.from(Instant.now().minusSeconds(180)));
					claims.put("exp", Date.from(Instant.now().minusSeconds(90)));
				}), refused("before", (claims) -> claims.put("nbf", Date.from(Instant.now().plusSeconds(90)))),
				refused("is it an ID token?", (claims) -> {
					claims.remove("azp");
					claims.remove("scp");
					claims.put("nonce", "n");
				}), refused("neither scp nor roles", (claims) -> claims.remove("scp")),
				Arguments.of("Unsupported algorithm", Tokens.unsigned()),
				Arguments.of("Invalid signature", Tokens.signedByAStranger()),
				Arguments.of("Another algorithm expected", Tokens.signedWithThePublicKeyAsSecret()),
				Arguments.of("Another algorithm expected", Tokens.signedWithAnotherAlgorithm()),
				Arguments.of("malformed", "not.a token"), Arguments.of("Malformed token", "rubbish"));
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "GET," + SOME_TODO + ",404", "GET,/api/me,200", "POST,/api/todos,403",
			"PATCH," + SOME_TODO + ",403", "DELETE," + SOME_TODO + ",403", "POST," + REMINDERS + ",403" })
	void whoMayReadMayDoNothingElse(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.alice("Todo.Read"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "GET,/api/me,200", "POST,/api/todos,400", "PATCH," + SOME_TODO + ",404",
			"DELETE," + SOME_TODO + ",404", "POST," + REMINDERS + ",403" })
	void whoMayWriteMayReadButNotPostReminders(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.alice("Todo.ReadWrite"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "GET," + SOME_TODO + ",404", "GET,/api/me,403", "POST,/api/todos,403",
			"PATCH," + SOME_TODO + ",403", "DELETE," + SOME_TODO + ",403", "POST," + REMINDERS + ",403" })
	void aDaemonThatMayReadMayDoNothingElse(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "POST," + REMINDERS + ",404", "PATCH," + SOME_TODO + ",404", "GET,/api/me,403",
			"GET,/api/me/personal,403", "POST,/api/todos,403" })
	void aDaemonThatMayWriteActsForNobody(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"))).hasStatus(status);
		assertThat(OtherSide.exchanges).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Todo.Admin", "Profile.Read.All", "Todo.Read", "Todo.ReadWrite" })
	void aDaemonNeedsTheApplicationPermission(String role) {
		assertThat(call(HttpMethod.GET, "/api/todos", Tokens.daemon(Tokens.CONTOSO, role))).hasStatus(403);
		assertThat(call(HttpMethod.POST, REMINDERS, Tokens.daemon(Tokens.CONTOSO, role))).hasStatus(403);
	}

	@Test
	void aPersonsOwnRolesGiveNoApplicationPermission() {
		String token = Tokens.signed((claims) -> {
			claims.put("scp", "Other.Scope");
			claims.put("roles", List.of("Todo.Admin", "Todo.Read.All", "Todo.ReadWrite.All"));
		});
		assertThat(call(HttpMethod.GET, "/api/todos", token)).hasStatus(403);
		assertThat(call(HttpMethod.POST, REMINDERS, token)).hasStatus(403);
	}

	@Test
	void aRefusalNamesThePermissionThatIsMissing() {
		MvcTestResult answer = call(HttpMethod.POST, "/api/todos", Tokens.alice("Todo.Read"));
		assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer.getResponse().getHeader(HttpHeaders.WWW_AUTHENTICATE))
			.contains("error=\"insufficient_scope\"", "scope=\"Todo.ReadWrite\"");
	}

	@ParameterizedTest
	@CsvSource({ "GET,/", "GET,/api", "PUT,/api/todos", "POST,/api/me", "GET,/api/todos/1/2", "GET,/actuator",
			"GET,/actuator/env", "GET,/error", "GET,/h2-console", "GET,/login", "GET,/logout" })
	void whatIsNotAllowedIsDenied(HttpMethod method, String path) {
		assertThat(call(method, path, Tokens.alice("Todo.ReadWrite"))).hasStatus(403);
		assertThat(this.api.method(method).uri(path)).hasStatus(401);
	}

	@Test
	void healthIsOpenAndTellsNoDetails() {
		assertThat(this.api.get().uri("/actuator/health")).hasStatusOk()
			.bodyJson()
			.doesNotHavePath("$.components")
			.extractingPath("$.status")
			.isEqualTo("UP");
	}

	@Test
	void aTokenInTheAddressDoesNotCount() {
		assertThat(this.api.get().uri("/api/todos?access_token={token}", Tokens.alice("Todo.Read"))).hasStatus(401);
	}

	private MvcTestResult call(HttpMethod method, String path, String token) {
		return this.api.method(method)
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"message\":\"Do it\"}")
			.exchange();
	}

	private static Arguments refused(String reason, Consumer<Map<String, Object>> change) {
		return Arguments.of(reason, Tokens.signed(change));
	}

}
