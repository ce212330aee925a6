package com.example.quartet.identitysupport.testing;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.testing.Described.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the API's description says is what the API does.
 */
public abstract class MatchesItsDocument extends ApiCalls {

	@Autowired
	private JsonMapper json;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	private Described document;

	private final Set<String> shown = new TreeSet<>();

	/**
	 * Calls every operation at least once with {@link #show}.
	 */
	protected abstract void showEverything();

	@BeforeEach
	void readTheDocument() {
		this.document = Described.by(body(this.api.get().uri("/openapi").exchange()));
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
	void everyAnswerIsAsDescribed() {
		showEverything();
		assertThat(this.shown).isEqualTo(operations());
	}

	@Test
	void everyOperationHasANameThatAnotherOperationDoesNotChange() {
		assertThat(this.document.document().findValuesAsString("operationId")).hasSameSizeAs(operations())
			.doesNotHaveDuplicates()
			.noneMatch((name) -> name.matches(".*_\\d+"));
	}

	@Test
	void thePageToTryItOnSignsInWithACodeAndPkce() {
		assertThat(this.api.get().uri("/swagger-ui/index.html")).hasStatusOk();
		assertThat(this.api.get().uri("/swagger-ui/oauth2-redirect.html")).hasStatusOk();
		assertThat(body(this.api.get().uri("/swagger-ui/swagger-initializer.js").exchange()))
			.contains("\"clientId\":\"" + Tokens.api(), "\"usePkceWithAuthorizationCodeGrant\":true")
			.doesNotContain("secret");
		JsonNode flows = this.document.document().at("/components/securitySchemes/entra/flows");
		assertThat(flows.propertyNames()).containsExactly("authorizationCode");
		assertThat(flows.at("/authorizationCode/authorizationUrl").asString()).endsWith("/oauth2/v2.0/authorize");
		assertThat(flows.at("/authorizationCode/scopes").propertyNames()).isNotEmpty()
			.allMatch((scope) -> scope.startsWith(Tokens.api() + "/"));
	}

	/**
	 * Calls an operation and compares the answer with what is written about it.
	 * @param token an access token
	 * @param method its method
	 * @param path its path, as it is described
	 * @param id what stands in the path for its variable, or the query
	 * @param json the body, or {@code null}
	 * @param status what it has to answer
	 * @return the body of the answer
	 */
	protected String show(String token, String method, String path, String id, String json, int status) {
		String address = id.startsWith("?") ? path + id : path.replaceAll("\\{\\w+}", id);
		MvcTestResult answer = call(token, HttpMethod.valueOf(method), address, (json != null) ? json : "");
		assertThat(answer).hasStatus(status);
		String text = body(answer);
		JsonNode described = this.document.operation(method, path).answer(status);
		assertThat(described.isMissingNode()).isFalse();
		JsonNode schema = described.at("/content/application~1json/schema");
		List<String> differences = text.isEmpty() ? (schema.isMissingNode() ? List.of() : List.of("no body"))
				: this.document.differences(this.json.readTree(text), schema, "$");
		assertThat(differences).isEmpty();
		this.shown.add(method + " " + path);
		return text;
	}

	private Set<String> operations() {
		return this.document.operations()
			.stream()
			.map(Operation::toString)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
