package com.example.quartet.systemtests.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.quartet.systemtests.running.Quartet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * To-dos that are overdue, made without a browser, and what became of them.
 */
public final class ForgottenTodos {

	private static final JsonMapper json = JsonMapper.shared();

	private static final HttpClient http = HttpClient.newHttpClient();

	private final String todoApi;

	private final String token;

	private final List<String> ids = new ArrayList<>();

	public ForgottenTodos(Quartet quartet, int count) throws Exception {
		this(new Tokens(quartet), quartet.todoApi(), Tokens.CONTOSO, count);
	}

	public ForgottenTodos(Tokens tokens, String todoApi, String tenant, int count) throws Exception {
		Map<String, Object> claims = tokens.claimsFor(Tokens.TODO_API);
		claims.put("tid", tenant);
		claims.put("iss", claims.get("iss").toString().replace(Tokens.CONTOSO, tenant));
		// a person of this test alone, so that the to-dos of others are not in the way
		claims.put("oid", UUID.randomUUID().toString());
		this.todoApi = todoApi;
		this.token = tokens.signed(claims);
		String due = LocalDate.now(ZoneOffset.UTC).minusDays(3).toString();
		for (int number = 0; number < count; number++) {
			String body = json.writeValueAsString(Map.of("title", "Forgotten " + number, "due", due));
			this.ids.add(send("/api/todos", "POST", body).get("id").asString());
		}
	}

	/**
	 * How many reminders each of them has.
	 * @return in the order they were made
	 */
	public List<Integer> reminders() throws IOException, InterruptedException {
		List<Integer> counts = new ArrayList<>();
		for (String id : this.ids) {
			counts.add(send("/api/todos/" + id, "GET", "").get("reminders").size());
		}
		return counts;
	}

	private JsonNode send(String path, String method, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.todoApi + path))
			.header("Authorization", "Bearer " + this.token)
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body))
			.build();
		return json.readTree(http.send(request, BodyHandlers.ofString()).body());
	}

}
