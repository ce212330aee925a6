package com.example.quartet.todoapi;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@TestPropertySource(properties = "TODO_API_GROUP_ROLES=" + GroupRolesTests.ADMINISTRATORS + "=Todo.Admin")
class GroupRolesTests extends ApiCalls {

	static final String ADMINISTRATORS = "9a000000-0000-4000-8000-000000000001";

	private static final String COOKS = "9a000000-0000-4000-8000-000000000002";

	// of all people, for administrators alone
	private static final String TODOS = "/api/todos";

	@Test
	void aMemberOfTheGroupHasTheRole() {
		String bobs = Tokens.bob("Todo.ReadWrite");
		assertThat(call(bobs, HttpMethod.POST, TODOS, "{\"title\":\"Seen by administrators\"}")).hasStatus(201);
		assertThat(get(person((claims) -> claims.put("groups", List.of(COOKS, ADMINISTRATORS))), TODOS)).hasStatusOk()
			.bodyText()
			.contains("Seen by administrators");
	}

	@ParameterizedTest
	@MethodSource
	void whoIsNotKnownToBeAMemberHasNoRole(Consumer<Map<String, Object>> claims) {
		String bobs = Tokens.bob("Todo.ReadWrite");
		assertThat(call(bobs, HttpMethod.POST, TODOS, "{\"title\":\"Seen by administrators\"}")).hasStatus(201);
		assertThat(get(person(claims), TODOS)).hasStatusOk().bodyText().doesNotContain("Seen by administrators");
	}

	static List<Consumer<Map<String, Object>>> whoIsNotKnownToBeAMemberHasNoRole() {
		return List.of((claims) -> claims.put("groups", List.of(COOKS)),
				(claims) -> claims.put("groups", ADMINISTRATORS), (claims) -> claims.put("groups", List.of()),
				(claims) -> claims.put("hasgroups", true),
				(claims) -> claims.put("groups", List.of(ADMINISTRATORS.toUpperCase())));
	}

	private static String person(Consumer<Map<String, Object>> claims) {
		return Tokens.signed((token) -> {
			token.put("oid", "9a11e000-0000-4000-a000-00000000c001");
			claims.accept(token);
		});
	}

}
