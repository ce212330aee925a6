package com.example.quartet.tenantsetup.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.example.quartet.tenantsetup.platform.Sleeper;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft Graph over HTTP: waits as long as it asks to, and for what it has created but
 * not copied everywhere yet.
 *
 * @see <a href="https://learn.microsoft.com/graph/throttling">Throttling</a>
 */
public class GraphClient implements Graph {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

	private static final int ATTEMPTS = 10;

	private static final String[] UPSERT = { "Prefer", "create-if-missing" };

	private final HttpClient http;

	private final String base;

	private final String token;

	private final Sleeper sleeper;

	/**
	 * Prepares what all requests have in common.
	 * @param graph the address, without a version
	 * @param token an access token for it
	 */
	public GraphClient(HttpClient http, String graph, String token, Sleeper sleeper) {
		this.http = http;
		this.base = graph + "/v1.0";
		this.token = token;
		this.sleeper = sleeper;
	}

	@Override
	public JsonNode get(String path) {
		return exchange("GET", path, null, true);
	}

	@Override
	public Optional<JsonNode> find(String path) {
		try {
			return Optional.of(exchange("GET", path, null, false));
		}
		catch (GraphException ex) {
			if (ex.isNotFound()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	@Override
	public List<JsonNode> list(String path) {
		List<JsonNode> all = new ArrayList<>();
		for (String next = path; !next.isEmpty();) {
			JsonNode page = get(next);
			page.path("value").forEach(all::add);
			next = page.path("@odata.nextLink").asString("").replace(this.base, "");
		}
		return all;
	}

	@Override
	public JsonNode upsert(String path, JsonNode body) {
		return exchange("PATCH", path, body, true, UPSERT);
	}

	@Override
	public void patch(String path, JsonNode body) {
		exchange("PATCH", path, body, true);
	}

	@Override
	public JsonNode post(String path, JsonNode body) {
		return exchange("POST", path, body, true);
	}

	@Override
	public void delete(String path) {
		try {
			exchange("DELETE", path, null, false);
		}
		catch (GraphException ex) {
			if (!ex.isNotFound()) {
				throw ex;
			}
		}
	}

	private JsonNode exchange(String method, String path, @Nullable JsonNode body, boolean awaited, String... headers) {
		Duration wait = FIRST_WAIT;
		for (int attempt = 1;; attempt++) {
			HttpResponse<String> answer = send(method, path, body, headers);
			if (answer.statusCode() / 100 == 2) {
				return read(method + " " + path, answer.body());
			}
			GraphException refusal = GraphException.of(method + " " + path, answer);
			boolean busy = answer.statusCode() == 429 || answer.statusCode() >= 500;
			if (attempt == ATTEMPTS || !(busy || (awaited && refusal.isReplicationDelay()))) {
				throw refusal;
			}
			this.sleeper.last(retryAfter(answer).orElse(wait));
			wait = (wait.compareTo(LONGEST_WAIT) < 0) ? wait.multipliedBy(2) : LONGEST_WAIT;
		}
	}

	private HttpResponse<String> send(String method, String path, @Nullable JsonNode body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path))
			.timeout(TIMEOUT)
			.header("Authorization", "Bearer " + this.token)
			.header("Accept", "application/json")
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofString(body.toString())
					: HttpRequest.BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		// the JDK's client throws the second where a header cannot be read
		catch (IOException | IllegalArgumentException ex) {
			throw new UncheckedIOException("%s %s: no answer (%s)".formatted(method, path, ex), new IOException(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted during %s %s".formatted(method, path), ex);
		}
	}

	private static Optional<Duration> retryAfter(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Retry-After")
			.filter((value) -> value.matches("\\d{1,9}"))
			.map((seconds) -> Duration.ofSeconds(Long.parseLong(seconds)));
	}

	private static JsonNode read(String request, String body) {
		try {
			return JsonMapper.shared().readTree(body.isBlank() ? "{}" : body);
		}
		catch (JacksonException ex) {
			throw new UncheckedIOException(request + ": the answer is not JSON", new IOException(ex));
		}
	}

}
