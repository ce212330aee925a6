package com.example.quartet.todoapi.workshop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.InflaterInputStream;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@ActiveProfiles("workshop")
class WorkshopTests {

	private static final String MESSAGES = "/api/workshop/messages";

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static final String MESSAGE = """
			{"trace":"%s","time":"2026-01-09T02:02:12Z","millis":3,"from":"daemon-client","to":"todo-api","kind":"call",
			"method":"GET","address":"http://localhost/api/todos","sent":[{"name":"limit","value":"%s","token":null}],
			"status":200,"answered":[],"inside":[]}""";

	@Autowired
	private MockMvcTester api;

	@Autowired
	private DaemonMessages kept;

	@BeforeEach
	void everybodyBehaves() {
		OtherSide.reset();
	}

	@Test
	void anAdministratorSeesWhatTheDaemonOfTheirTenantSent() {
		assertThat(tell(Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"), "seen")).hasStatus(204);
		assertThat(look(administrator(Tokens.CONTOSO))).hasStatusOk().bodyText().contains(TRACE, "seen");
	}

	@Test
	void anAdministratorOfAnotherTenantSeesNothingOfIt() {
		tell(Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"), "hidden");
		assertThat(look(administrator(Tokens.FABRIKAM))).hasStatusOk().bodyText().isEqualTo("[]");
	}

	@Test
	void whoeverIsNoAdministratorIsTurnedAway() {
		assertThat(look(Tokens.alice("Todo.Read"))).hasStatus(403);
		assertThat(look(Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All", "Todo.Admin"))).hasStatus(403);
		assertThat(this.api.get().uri(MESSAGES)).hasStatus(401);
	}

	@Test
	void onlyTheDaemonTells() {
		assertThat(tell(administrator(Tokens.CONTOSO), "forged")).hasStatus(403);
		assertThat(tell(Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"), "forged")).hasStatus(403);
	}

	@Test
	void theOldestMessagesMakeRoom() {
		String daemon = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");
		for (int index = 0; index < 60; index++) {
			tell(daemon, index + "x".repeat(50_000));
		}
		assertThat(this.kept.of(Tokens.CONTOSO)).hasSizeLessThan(21)
			.last()
			.satisfies((newest) -> assertThat(newest.value("limit")).startsWith("59x"));
	}

	@Test
	void whoFollowsATraceIsToldWhatHappenedInsideTheCall() throws Exception {
		String token = Tokens.alice("Todo.Read");
		String told = told(this.api.get()
			.uri("/api/me")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))
			.exchange());
		assertThat(told).contains("\"guarded\"", "\"on-behalf-of\"", "downstream-api", Tokens.ALICE)
			.contains("\"trace\":\"%s\"".formatted(TRACE))
			.doesNotContain(token.split("\\.")[2], "for-the-tests-alone", "traded-1");
	}

	@Test
	void aRefusalIsToldWithItsChallenge() throws Exception {
		String told = told(this.api.get()
			.uri("/api/todos")
			.header("traceparent", "00-%s-b7ad6b7169203331-01".formatted(TRACE))
			.exchange());
		assertThat(told).contains("\"status\":401", "WWW-Authenticate");
	}

	@Test
	void whoFollowsNoTraceIsToldNothing() {
		assertThat(
				this.api.get().uri("/api/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + Tokens.alice("Todo.Read")))
			.hasStatusOk()
			.doesNotContainHeader("Workshop-Messages");
	}

	private static String administrator(String tid) {
		return Tokens.signed((claims) -> {
			claims.put("tid", tid);
			claims.put("iss", Tokens.issuer(tid));
			claims.put("roles", List.of("Todo.Admin"));
		});
	}

	private MvcTestResult tell(String token, String text) {
		return this.api.post()
			.uri(MESSAGES)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content("[" + MESSAGE.formatted(TRACE, text) + "]")
			.exchange();
	}

	private MvcTestResult look(String token) {
		return this.api.get().uri(MESSAGES).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private static String told(MvcTestResult answer) throws IOException {
		byte[] header = Base64.getDecoder().decode(answer.getResponse().getHeader("Workshop-Messages"));
		return new String(new InflaterInputStream(new ByteArrayInputStream(header)).readAllBytes(),
				StandardCharsets.UTF_8);
	}

}
