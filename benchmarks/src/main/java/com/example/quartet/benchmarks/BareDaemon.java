package com.example.quartet.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.Map;

import com.nimbusds.jose.util.JSONObjectUtils;

/**
 * What the daemon does at the least, with the JDK's client and no framework: a token, the
 * overdue to-dos, and a reminder for each.
 */
public final class BareDaemon {

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String API = System.getenv("TODO_API_URL");

	private static final String MESSAGE = "{\"message\":\"This to-do is overdue.\"}";

	private BareDaemon() {
	}

	/**
	 * One run.
	 * @param arguments where tokens are, and the form that asks for one
	 */
	public static void main(String[] arguments) throws Exception {
		String token = (String) send(HttpRequest.newBuilder(URI.create(arguments[0]))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(arguments[1]))).get("access_token");
		remind(token);
	}

	static void remind(String token) throws Exception {
		String next = "";
		while (next != null) {
			Map<String, Object> page = send(
					call("/api/todos?state=open&due_before=" + LocalDate.now().plusDays(1) + next, token));
			for (Map<String, Object> todo : JSONObjectUtils.getJSONObjectArray(page, "items")) {
				send(call("/api/todos/%s/reminders".formatted(todo.get("id")), token)
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(MESSAGE)));
			}
			next = (page.get("next") != null) ? "&cursor=" + page.get("next") : null;
		}
	}

	private static HttpRequest.Builder call(String path, String token) {
		return HttpRequest.newBuilder(URI.create(API + path)).header("Authorization", "Bearer " + token);
	}

	private static Map<String, Object> send(HttpRequest.Builder request) throws Exception {
		HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
		if (response.statusCode() / 100 != 2) {
			throw new IllegalStateException(response.body());
		}
		return JSONObjectUtils.parse(response.body());
	}

}
