package com.example.quartet.todoapi.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import com.example.quartet.todoapi.document.Described.Operation;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ApiDocumentTests {

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JsonMapper json;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	private Described document;

	private final Set<String> shown = new TreeSet<>();

	@BeforeEach
	void readTheDocument() throws Exception {
		OtherSide.reset();
		this.document = Described.by(this.api.get().uri("/openapi").exchange().getResponse().getContentAsString());
	}

	@Test
	void everyHandlerIsDescribed() {
		Set<String> handled = this.handlers.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.flatMap((method) -> info.getPatternValues().stream().map((path) -> method + " " + path)))
			.filter((operation) -> operation.contains(" /api/"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(operations()).isEqualTo(handled).isNotEmpty();
	}

	@Test
	void everyAnswerIsAsDescribed() throws Exception {
		String todo = "/api/todos/{id}";
		String full = "{\"title\":\"Buy milk\",\"notes\":\"skimmed\",\"due\":\"2026-11-21\"}";
		String id = JsonPath.read(show(ALICE, "POST", "/api/todos", "", full, 201), "$.id");
		show(ALICE, "POST", "/api/todos", "", "{\"title\":\"Rest\"}", 201);
		show(DAEMON, "POST", todo + "/reminders", id, "{\"message\":\"Now!\"}", 201);
		show(DAEMON, "POST", todo + "/reminders", id, "{\"message\":\"Now!\"}", 200);
		show(ALICE, "GET", "/api/todos", "", null, 200);
		show(ALICE, "GET", todo, id, null, 200);
		show(ALICE, "PATCH", todo, id, "{\"done\":true}", 200);
		show(ALICE, "DELETE", todo, id, null, 204);
		show(ALICE, "GET", "/api/me", "", null, 200);
		OtherSide.downstreamApiAnswers(() -> new Answer(200, """
				{"tid":"t","oid":"o","phone":null,"birthday":"1990-01-02","acrs":["c1"]}"""));
		show(ALICE, "GET", "/api/me/personal", "", null, 200);
		OtherSide.downstreamApiAnswers(() -> new Answer(503, "{}"));
		show(ALICE, "GET", "/api/me", "", null, 200);
		assertThat(this.shown).isEqualTo(operations());
	}

	@Test
	void thePageToTryItOnSignsInWithACodeAndPkce() throws Exception {
		assertThat(this.api.get().uri("/swagger-ui/index.html")).hasStatusOk();
		assertThat(this.api.get().uri("/swagger-ui/oauth2-redirect.html")).hasStatusOk();
		assertThat(
				this.api.get().uri("/swagger-ui/swagger-initializer.js").exchange().getResponse().getContentAsString())
			.contains("\"clientId\":\"" + Tokens.api(), "\"usePkceWithAuthorizationCodeGrant\":true")
			.doesNotContain("secret");
		JsonNode flows = this.document.document().at("/components/securitySchemes/entra/flows");
		assertThat(flows.propertyNames()).containsExactly("authorizationCode");
		assertThat(flows.at("/authorizationCode/authorizationUrl").asString()).endsWith("/oauth2/v2.0/authorize");
	}

	private Set<String> operations() {
		return this.document.operations()
			.stream()
			.map(Operation::toString)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String show(String token, String method, String path, String id, String body, int status) {
		MvcTestResult answer = this.api.method(HttpMethod.valueOf(method))
			.uri(path.replace("{id}", id))
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content((body != null) ? body : "")
			.exchange();
		assertThat(answer).hasStatus(status);
		String text = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		JsonNode described = this.document.operation(method, path).answer(status);
		assertThat(described.isMissingNode()).isFalse();
		JsonNode schema = described.at("/content/application~1json/schema");
		List<String> differences = text.isEmpty() ? (schema.isMissingNode() ? List.of() : List.of("no body"))
				: this.document.differences(this.json.readTree(text), schema, "$");
		assertThat(differences).isEmpty();
		this.shown.add(method + " " + path);
		return text;
	}

}
