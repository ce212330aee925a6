package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stub of Microsoft Graph over HTTP, with its bad days, and a sign-in by device code.
 */
public class StubServer implements AutoCloseable {

	static final String TOKEN = "a-token-for-graph";

	private static final String SKIP = "$skiptoken=";

	final StubGraph graph = new StubGraph();

	final List<String> requests = new ArrayList<>();

	final List<String> bodies = new ArrayList<>();

	final List<String> refusals = new ArrayList<>();

	/**
	 * How many objects of a collection one answer has; all if zero.
	 */
	int pageSize;

	/**
	 * Whether the person who signed in may change anything.
	 */
	boolean mayWrite = true;

	/**
	 * How many requests find too many requests before them.
	 */
	int throttled;

	/**
	 * How long they are to wait, in seconds or as nonsense.
	 */
	String retryAfter = "7";

	/**
	 * Whether a proxy answers in the place of Graph.
	 */
	boolean captive;

	/**
	 * How often the person who signs in has not done so yet.
	 */
	int pending;

	/**
	 * The number of the write whose connection breaks; none if negative.
	 */
	int breaksAt = -1;

	/**
	 * Whether it breaks before the write is done, or after.
	 */
	boolean breaksBefore;

	private int writes;

	private final HttpServer server;

	public StubServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/v1.0/", this::graph);
		this.server.createContext("/organizations/oauth2/v2.0/", this::signIn);
		this.server.start();
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	int writes() {
		return this.writes;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void graph(HttpExchange exchange) throws IOException {
		URI address = exchange.getRequestURI();
		String path = address.getPath().substring("/v1.0".length());
		String method = exchange.getRequestMethod();
		String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.requests.add(method + " " + path);
		this.bodies.add(text);
		boolean write = !"GET".equals(method);
		boolean breaks = write && this.writes++ == this.breaksAt;
		if (breaks && this.breaksBefore) {
			exchange.close();
			return;
		}
		if (this.captive) {
			byte[] page = "<html>Welcome to the hotel</html>".getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
			return;
		}
		if (this.throttled > 0) {
			this.throttled--;
			this.writes -= write ? 1 : 0;
			exchange.getResponseHeaders().add("Retry-After", this.retryAfter);
			send(exchange, 429, error("TooManyRequests", "Too many requests"));
			return;
		}
		answer(exchange, method, path, Optional.ofNullable(address.getQuery()).orElse(""), text, breaks);
	}

	private void answer(HttpExchange exchange, String method, String path, String query, String text, boolean breaks)
			throws IOException {
		try {
			if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				throw new StubRefusal(401, "InvalidAuthenticationToken", "Access token validation failure.");
			}
			if (!this.mayWrite && !"GET".equals(method)) {
				throw new StubRefusal(403, "Authorization_RequestDenied",
						"Insufficient privileges to complete the operation.");
			}
			boolean upsert = "create-if-missing".equals(exchange.getRequestHeaders().getFirst("Prefer"));
			JsonNode answer = page(exchange.getRequestURI(), this.graph.answer(method, path, query,
					text.isEmpty() ? null : JsonMapper.shared().readTree(text), upsert));
			if (breaks) {
				exchange.close();
				return;
			}
			send(exchange, (answer != null) ? ("GET".equals(method) ? 200 : 201) : 204, answer);
		}
		catch (StubRefusal ex) {
			this.refusals.add(ex.status + " " + ex.getMessage());
			send(exchange, ex.status, error(ex.code, ex.getMessage()));
		}
		catch (RuntimeException ex) {
			send(exchange, 400, error("TheStubFailed", ex.toString()));
		}
	}

	/**
	 * As much of a collection as one answer has, and where the rest is.
	 */
	private @Nullable JsonNode page(URI address, @Nullable JsonNode answer) {
		if (this.pageSize == 0 || answer == null || !answer.path("value").isArray()) {
			return answer;
		}
		String question = address.getRawQuery();
		int first = (question != null && question.contains(SKIP))
				? Integer.parseInt(question.substring(question.indexOf(SKIP) + SKIP.length())) : 0;
		ObjectNode page = JsonMapper.shared().createObjectNode();
		ArrayNode value = page.putArray("value");
		answer.path("value").valueStream().skip(first).limit(this.pageSize).forEach(value::add);
		if (first + this.pageSize < answer.path("value").size()) {
			String rest = (question != null) ? question.replaceFirst("&?[$]skiptoken=.*", "") : "";
			page.put("@odata.nextLink", "%s%s?%s%s%s%d".formatted(address(), address.getRawPath(), rest,
					rest.isEmpty() ? "" : "&", SKIP, first + this.pageSize));
		}
		return page;
	}

	private void signIn(HttpExchange exchange) throws IOException {
		exchange.getRequestBody().readAllBytes();
		ObjectNode answer = JsonMapper.shared().createObjectNode();
		if (exchange.getRequestURI().getPath().endsWith("/devicecode")) {
			send(exchange, 200,
					answer.put("device_code", "device")
						.put("interval", 5)
						.put("message", "To sign in, open https://microsoft.com/devicelogin and enter the code ABC."));
		}
		else if (this.pending-- > 0) {
			send(exchange, 400, answer.put("error", (this.pending == 0) ? "slow_down" : "authorization_pending"));
		}
		else {
			send(exchange, 200, answer.put("access_token", TOKEN));
		}
	}

	private static ObjectNode error(String code, String message) {
		ObjectNode answer = JsonMapper.shared().createObjectNode();
		answer.putObject("error")
			.put("code", code)
			.put("message", message)
			.putObject("innerError")
			.put("request-id", "1");
		return answer;
	}

	private static void send(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
		byte[] content = (body != null) ? body.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (content.length == 0) ? -1 : content.length);
		exchange.getResponseBody().write(content);
		exchange.close();
	}

}
