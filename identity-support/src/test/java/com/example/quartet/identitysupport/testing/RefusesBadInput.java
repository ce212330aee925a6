package com.example.quartet.identitysupport.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.testing.Described.Operation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API's own description does not allow is refused by its name, nothing of our
 * code is told, and nothing secret is logged.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class RefusesBadInput extends ApiCalls {

	@Autowired
	private JsonMapper json;

	private Described document;

	// the token of a caller who may send the request, if it were a good one
	protected abstract String token(Operation operation);

	@BeforeEach
	void readTheDocument() {
		this.document = Described.by(body(this.api.get().uri("/openapi").exchange()));
	}

	@AfterEach
	void noTokenIsInTheLog(CapturedOutput log) {
		this.document.operations()
			.forEach((operation) -> assertThat(log.getAll()).doesNotContain(token(operation).split("\\.")));
	}

	@TestFactory
	Stream<DynamicTest> everyFieldOfEveryBodyIsRefusedByItsName() {
		return withBody().flatMap((operation) -> fields(operation).entrySet()
			.stream()
			.flatMap((field) -> BadValues.badFor(field.getValue())
				.stream()
				.map((value) -> test(operation, body(operation, field.getKey(), value), field.getKey()))));
	}

	@TestFactory
	Stream<DynamicTest> everyFieldOfAnItemOfAListIsRefusedByItsName() {
		return withBody().flatMap((operation) -> fields(operation).entrySet().stream().flatMap((list) -> {
			JsonNode item = list.getValue().path("items");
			return fields(item).entrySet()
				.stream()
				.flatMap((field) -> BadValues.badFor(field.getValue()).stream().map((value) -> {
					Map<String, Object> bad = goodObject(item);
					bad.put(field.getKey(), value);
					return test(operation, body(operation, list.getKey(), List.of(bad)), field.getKey());
				}));
		}));
	}

	@TestFactory
	Stream<DynamicTest> whatIsNoSuchBodyIsRefused() {
		return withBody().flatMap((operation) -> {
			String good = body(operation);
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
			assertRefused(request(token(operation), method(operation), path(operation))
				.contentType(MediaType.APPLICATION_JSON)
				.content(body)
				.exchange(), "");
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyParameterIsRefusedByItsName() {
		return this.document.operations()
			.stream()
			.flatMap((operation) -> operation.parameters()
				.stream()
				.flatMap((parameter) -> badValues(parameter).stream()
					.map((value) -> DynamicTest.dynamicTest(
							"%s with %s=%s".formatted(operation, parameter.get("name").asString(), value),
							() -> assertRefused(send(operation, parameter, value), named(parameter))))));
	}

	@TestFactory
	Stream<DynamicTest> onlyJsonIsUnderstood() {
		return withBody().map((operation) -> DynamicTest.dynamicTest(operation.toString(),
				() -> assertThat(request(token(operation), method(operation), path(operation))
					.contentType(MediaType.APPLICATION_XML)
					.content("<a/>")).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON)));
	}

	@TestFactory
	Stream<DynamicTest> methodsThatAreNotDescribedAreRefused() {
		List<String> described = this.document.operations().stream().map(Operation::toString).toList();
		return this.document.operations()
			.stream()
			.flatMap((operation) -> Stream.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")
				.filter((method) -> !described.contains(method + " " + operation.path()))
				.map((method) -> DynamicTest.dynamicTest(method + " " + operation.path(),
						() -> assertThat(call(token(operation), HttpMethod.valueOf(method), path(operation)))
							.hasStatus4xxClientError()
							.hasContentType(MediaType.APPLICATION_PROBLEM_JSON))));
	}

	private DynamicTest test(Operation operation, String body, String named) {
		String shortened = (body.length() > 100) ? body.substring(0, 100) + "..." : body;
		return DynamicTest.dynamicTest(operation + " with " + shortened.replace('\u0000', '0'),
				() -> assertRefused(call(token(operation), method(operation), path(operation), body), named));
	}

	private void assertRefused(MvcTestResult answer, String named) throws Exception {
		assertThat(answer).hasStatus4xxClientError().hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		JsonNode problem = this.json.readTree(answer.getResponse().getContentAsByteArray());
		assertThat(problem.get("detail").asString()).containsIgnoringCase(named)
			.doesNotContain("Exception", "java.", "jackson", "\tat ");
		assertThat(problem.has("trace")).isFalse();
	}

	private static String named(JsonNode parameter) {
		// a path that is no path is refused before its parts are looked for
		return "path".equals(parameter.get("in").asString()) ? "" : parameter.get("name").asString();
	}

	private MvcTestResult send(Operation operation, JsonNode parameter, String value) {
		String name = parameter.get("name").asString();
		String good = operation.body().isMissingNode() ? "" : body(operation);
		return switch (parameter.get("in").asString()) {
			case "query" -> call(token(operation), method(operation), path(operation) + "?" + name + "=" + value);
			case "header" -> request(token(operation), method(operation), path(operation)).header(name, value)
				.contentType(MediaType.APPLICATION_JSON)
				.content(good)
				.exchange();
			default -> call(token(operation), method(operation),
					operation.path().replace("{%s}".formatted(name), value), good);
		};
	}

	private static List<String> badValues(JsonNode parameter) {
		JsonNode schema = parameter.get("schema");
		return "header".equals(parameter.get("in").asString()) ? BadValues.badInHeader(schema)
				: BadValues.badInAddress(schema);
	}

	private static HttpMethod method(Operation operation) {
		return HttpMethod.valueOf(operation.method());
	}

	private static String path(Operation operation) {
		return operation.path().replaceAll("\\{\\w+}", "11111111-1111-4111-8111-111111111111");
	}

	private Stream<Operation> withBody() {
		return this.document.operations().stream().filter((operation) -> !operation.body().isMissingNode());
	}

	private Map<String, JsonNode> fields(Operation operation) {
		return fields(operation.body());
	}

	private Map<String, JsonNode> fields(JsonNode described) {
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		this.document.resolve(described)
			.path("properties")
			.properties()
			.forEach((field) -> fields.put(field.getKey(), field.getValue()));
		return fields;
	}

	private String body(Operation operation) {
		return this.json.writeValueAsString(goodObject(operation.body()));
	}

	private String body(Operation operation, String wrong, Object value) {
		Map<String, Object> body = goodObject(operation.body());
		body.put(wrong, value);
		return this.json.writeValueAsString(body);
	}

	private Map<String, Object> goodObject(JsonNode described) {
		Map<String, Object> object = new LinkedHashMap<>();
		fields(described).forEach((name, schema) -> object.put(name, good(schema)));
		return object;
	}

	private Object good(JsonNode schema) {
		JsonNode item = schema.path("items");
		return fields(item).isEmpty() ? BadValues.goodFor(schema) : List.of(goodObject(item));
	}

}
