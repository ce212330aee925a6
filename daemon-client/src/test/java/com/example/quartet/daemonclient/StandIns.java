package com.example.quartet.daemonclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The identity platform and both APIs, as far as the daemon sees them: real HTTP, and
 * every request kept.
 */
class StandIns implements AutoCloseable {

	static final int NO_ANSWER = 0;

	static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	static final String TOKEN = "/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/oauth2/v2.0/token";

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final Map<String, Deque<Answer>> passing = new ConcurrentHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final AtomicInteger atOnce = new AtomicInteger();

	private final AtomicInteger mostAtOnce = new AtomicInteger();

	private final HttpServer server;

	private volatile Duration time = Duration.ZERO;

	StandIns() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::answer);
		this.server.setExecutor(this.threads);
		this.server.start();
		given("POST " + TOKEN, 200, """
				{"token_type": "Bearer", "expires_in": 3599, "access_token": "a-token"}""");
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * What the daemon has to be told to find them, and not to wait long for them.
	 * @return changeable
	 */
	Map<String, String> settings() {
		return new HashMap<>(Map.of("DAEMON_CLIENT_SECRET", "a-secret", "IDENTITY_AUTHORITY", address(), "TODO_API_URL",
				address(), "DOWNSTREAM_API_URL", address(), "DAEMON_FIRST_WAIT", "1ms"));
	}

	static ExitCode runOnce(Map<String, String> settings) {
		return DaemonClientApplication.start(Stream
			.concat(Stream.of("--once"),
					settings.entrySet()
						.stream()
						.map((setting) -> "--%s=%s".formatted(setting.getKey(), setting.getValue())))
			.toArray(String[]::new));
	}

	void given(String request, int status, String body) {
		this.answers.put(request, new Answer(status, body, ""));
	}

	/**
	 * What passes: the next request is answered like this, the others as before.
	 * @param request its method and path
	 * @param status what goes wrong
	 * @param retryAfter when to come back, or empty
	 */
	void givenOnce(String request, int status, String retryAfter) {
		this.passing.computeIfAbsent(request, (line) -> new ConcurrentLinkedDeque<>())
			.add(new Answer(status, "", retryAfter));
	}

	void takeTheirTime(Duration time) {
		this.time = time;
	}

	/**
	 * How many requests were worked on at the same moment.
	 * @return the highest number there ever was
	 */
	int mostAtOnce() {
		return this.mostAtOnce.get();
	}

	List<Request> received(String request) {
		return this.requests.stream().filter((one) -> one.line().equals(request)).toList();
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.mostAtOnce.accumulateAndGet(this.atOnce.incrementAndGet(), Math::max);
		try (exchange) {
			Thread.sleep(this.time.toMillis());
			String line = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.requests.add(new Request(line, exchange.getRequestURI(),
					exchange.getRequestHeaders().getFirst("Authorization"), body));
			Answer answer = answer(line, exchange.getRequestURI());
			if (answer.status() == NO_ANSWER) {
				this.atOnce.decrementAndGet();
				return;
			}
			byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			if (!answer.retryAfter().isEmpty()) {
				exchange.getResponseHeaders().add("Retry-After", answer.retryAfter());
			}
			this.atOnce.decrementAndGet(); // before the other side can know
			exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Answer answer(String line, URI uri) {
		Answer passes = this.passing.getOrDefault(line, new ConcurrentLinkedDeque<>()).poll();
		return (passes != null) ? passes : this.answers.getOrDefault(line + cursor(uri), new Answer(404, "{}", ""));
	}

	private static String cursor(URI uri) {
		String query = String.valueOf(uri.getRawQuery());
		return query.contains("cursor=") ? "?" + query.substring(query.indexOf("cursor=")) : "";
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	record Request(String line, URI uri, String authorization, String body) {
	}

	private record Answer(int status, String body, String retryAfter) {
	}

}
