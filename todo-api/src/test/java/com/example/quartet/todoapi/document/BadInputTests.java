package com.example.quartet.todoapi.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import com.example.quartet.todoapi.document.Described.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class BadInputTests {

	private static final UUID TODO = UUID.fromString("11111111-1111-4111-8111-111111111111");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private JsonMapper json;

	@Autowired
	private JdbcClient database;

	private Described document;

	@BeforeEach
	void oneTodo() throws Exception {
		OtherSide.reset();
		this.document = Described.by(this.api.get().uri("/openapi").exchange().getResponse().getContentAsString());
		this.database.sql("delete from todo").update();
		this.database.sql("""
				insert into todo (id, version, tid, oid, title, due, done, created, changed)
				values (?, 0, ?, ?, 'Buy milk', date '2026-11-21', false, now(), now())""")
			.params(TODO, Tokens.CONTOSO, Tokens.ALICE)
			.update();
	}

	@AfterEach
	void nothingWasStored() {
		assertThat(this.database.sql("select version from todo").query(Integer.class).list()).containsExactly(0);
		assertThat(this.database.sql("select count(*) from reminder").query(Integer.class).single()).isZero();
	}

	@TestFactory
	Stream<DynamicTest> everyFieldOfEveryBodyIsRefusedByItsName() {
		return withBody().flatMap((operation) -> fields(operation).entrySet()
			.stream()
			.flatMap((field) -> badValues(field.getValue()).stream()
				.map((value) -> test(operation, body(operation, field.getKey(), value), field.getKey()))));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNoSuchBodyIsRefused() {
		return withBody().flatMap((operation) -> {
			String good = body(operation, "colour", "red").replaceFirst(",\"colour\":\"red\"", "");
			return Stream
				.of("", " ", "null", "true", "7", "\"text\"", "[]", "[" + good + "]", good + "{}", good.substring(1),
						good.substring(0, good.length() - 1), good.replace("\"", "'"), good.replace("}", ",}"),
						"/* a comment */" + good, "[".repeat(5000), "{\"a\":".repeat(5000),
						"{\"a\":\"" + "a".repeat(200_000) + "\"}", "\u0000" + good, "<todo/>", "title=Buy+milk")
				.map((body) -> test(operation, body, body.startsWith("{\"a\"") ? "" : "body"));
		});
	}

	@TestFactory
	Stream<DynamicTest> aFieldThatIsNotDescribedIsRefusedByItsName() {
		return withBody().map((operation) -> test(operation, body(operation, "colour", "red"), "colour"));
	}

	@TestFactory
	Stream<DynamicTest> brokenUtf8IsRefused() {
		return withBody().map((operation) -> DynamicTest.dynamicTest(operation.toString(), () -> {
			byte[] body = "{\"title\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
			assertRefused(request(operation, "").contentType(MediaType.APPLICATION_JSON).content(body).exchange(), "");
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyParameterIsRefusedByItsName() {
		return this.document.operations()
			.stream()
			.flatMap((operation) -> operation.parameters()
				.stream()
				.flatMap((parameter) -> badTexts(parameter).stream()
					.map((value) -> DynamicTest.dynamicTest(
							"%s with %s=%s".formatted(operation, parameter.get("name").asString(), value),
							() -> assertRefused(send(operation, parameter, value), named(parameter))))));
	}

	@TestFactory
	Stream<DynamicTest> onlyJsonIsUnderstood() {
		return withBody().map((operation) -> DynamicTest.dynamicTest(operation.toString(),
				() -> assertThat(request(operation, "").contentType(MediaType.APPLICATION_XML).content("<a/>"))
					.hasStatus(415)
					.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)));
	}

	@TestFactory
	Stream<DynamicTest> methodsThatAreNotDescribedAreRefused() {
		List<String> described = this.document.operations().stream().map(Operation::toString).toList();
		return this.document.operations()
			.stream()
			.flatMap((operation) -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")
				.filter((method) -> !described.contains(method + " " + operation.path()))
				.map((method) -> DynamicTest.dynamicTest(method + " " + operation.path(),
						() -> assertThat(this.api.method(HttpMethod.valueOf(method))
							.uri(path(operation))
							.header(HttpHeaders.AUTHORIZATION, token(operation))).hasStatus4xxClientError())));
	}

	private DynamicTest test(Operation operation, String body, String named) {
		String shortened = (body.length() > 100) ? body.substring(0, 100) + "..." : body;
		return DynamicTest.dynamicTest(operation + " with " + shortened.replace('\u0000', '0'),
				() -> assertRefused(
						request(operation, "").contentType(MediaType.APPLICATION_JSON).content(body).exchange(),
						named));
	}

	private void assertRefused(MvcTestResult answer, String named) throws Exception {
		assertThat(answer).hasStatus4xxClientError().hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		JsonNode problem = this.json.readTree(answer.getResponse().getContentAsByteArray());
		assertThat(problem.get("detail").asString()).containsIgnoringCase(named)
			.doesNotContain("Exception", "java.", "jackson", "\tat ");
		assertThat(problem.has("trace")).isFalse();
	}

	private static String named(JsonNode parameter) {
		// a path that is no path is refused before anybody looks for parts in it
		return "path".equals(parameter.get("in").asString()) ? "" : parameter.get("name").asString();
	}

	private MvcTestResult send(Operation operation, JsonNode parameter, String value) {
		String name = parameter.get("name").asString();
		return switch (parameter.get("in").asString()) {
			case "query" -> request(operation, "?" + name + "=" + value).exchange();
			case "header" -> request(operation, "").header(name, value)
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"title\":\"Buy bread\"}")
				.exchange();
			default -> this.api.method(HttpMethod.valueOf(operation.method()))
				.uri(URI.create(operation.path().replace("{" + name + "}", value)))
				.header(HttpHeaders.AUTHORIZATION, token(operation))
				.contentType(MediaType.APPLICATION_JSON)
				.content("{\"message\":\"Now!\"}")
				.exchange();
		};
	}

	private MockMvcTester.MockMvcRequestBuilder request(Operation operation, String query) {
		return this.api.method(HttpMethod.valueOf(operation.method()))
			.uri(URI.create(path(operation) + query))
			.header(HttpHeaders.AUTHORIZATION, token(operation));
	}

	private static String path(Operation operation) {
		return operation.path().replace("{id}", TODO.toString());
	}

	private static String token(Operation operation) {
		return "Bearer " + (operation.path().endsWith("reminders") ? Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All")
				: Tokens.alice("Todo.ReadWrite"));
	}

	private Stream<Operation> withBody() {
		return this.document.operations().stream().filter((operation) -> !operation.body().isMissingNode());
	}

	private Map<String, JsonNode> fields(Operation operation) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		this.document.resolve(operation.body())
			.get("properties")
			.properties()
			.forEach((field) -> fields.put(field.getKey(), field.getValue()));
		return fields;
	}

	private String body(Operation operation, String wrong, Object value) {
		Map<String, Object> body = new LinkedHashMap<>();
		fields(operation).forEach((name, schema) -> body.put(name, goodValue(schema)));
		body.put(wrong, value);
		return this.json.writeValueAsString(body);
	}

	private static Object goodValue(JsonNode schema) {
		if (Described.types(schema).contains("boolean")) {
			return true;
		}
		return schema.path("format").asString("").equals("date") ? "2026-11-22" : "text";
	}

	private static List<Object> badValues(JsonNode schema) {
		List<Object> values = new ArrayList<>(List.of(7, 1.5, List.of(), List.of("text"), List.of(2026, 1, 1), Map.of(),
				Map.of("a", "b"), "", "\u0000"));
		List<String> types = Described.types(schema);
		if (!types.contains("boolean")) {
			values.add(true);
		}
		if (!types.contains("null")) {
			values.add(null);
		}
		if (schema.has("maxLength")) {
			values.add("a".repeat(schema.get("maxLength").asInt() + 1));
		}
		if (schema.has("format") || types.contains("boolean")) {
			values.addAll(List.of("text", "2026-13-01", "2026-02-30", "21-11-2026", "true", "1"));
		}
		if (!schema.has("minLength") && !schema.has("format") && types.contains("string")) {
			values.remove(""); // empty text is text
		}
		return values;
	}

	private static List<String> badTexts(JsonNode parameter) {
		JsonNode schema = parameter.get("schema");
		if ("header".equals(parameter.get("in").asString())) {
			return "Idempotency-Key".equals(parameter.get("name").asString())
					? List.of("a b", "a".repeat(101), "caf\u00e9") : List.of();
		}
		List<String> values = new ArrayList<>(List.of("%00", "%22%27%3B--", "%E9", "..%2F", "x".repeat(3000)));
		if (schema.has("enum")) {
			values.remove("%00"); // Spring takes a blank word for none
		}
		if (Described.types(schema).contains("integer")) {
			values.addAll(List.of(schema.get("minimum").asInt() - 1 + "", schema.get("maximum").asInt() + 1 + "", "1.5",
					"99999999999", "-1"));
		}
		return values;
	}

}
