package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands between the modules and the emulator and remembers every word, so that tests
 * know the secrets that must be found nowhere else.
 */
final class Eavesdropper {

	private static final Set<String> OF_ONE_CONNECTION = Set.of("connection", "content-length", "expect", "host",
			"http2-settings", "transfer-encoding", "upgrade");

	private final List<String> bodies = new CopyOnWriteArrayList<>();

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String target;

	private final HttpServer server;

	Eavesdropper(String target) {
		this.target = target;
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", FreePort.find()), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::pass);
		this.server.setExecutor(Executors.newCachedThreadPool());
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * What was sent and answered.
	 * @return forms and JSON, word for word
	 */
	List<String> bodies() {
		return List.copyOf(this.bodies);
	}

	private void pass(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + exchange.getRequestURI()))
				.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
			exchange.getRequestHeaders().forEach((name, values) -> {
				if (!OF_ONE_CONNECTION.contains(name.toLowerCase())) {
					values.forEach((value) -> request.header(name, value));
				}
			});
			HttpResponse<byte[]> response = this.http.send(request.build(), BodyHandlers.ofByteArray());
			this.bodies.add(new String(body, StandardCharsets.UTF_8));
			this.bodies.add(new String(response.body(), StandardCharsets.UTF_8));
			response.headers().map().forEach((name, values) -> {
				if (!OF_ONE_CONNECTION.contains(name.toLowerCase())) {
					exchange.getResponseHeaders().put(name, values);
				}
			});
			exchange.sendResponseHeaders(response.statusCode(),
					(response.body().length > 0) ? response.body().length : -1);
			exchange.getResponseBody().write(response.body());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	void stop() {
		this.server.stop(0);
	}

}
