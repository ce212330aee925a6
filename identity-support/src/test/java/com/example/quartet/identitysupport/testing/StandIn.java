package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stands for the identity provider: publishes the keys of {@link Tokens}, and what else a
 * test needs.
 */
public class StandIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger keyRequests = new AtomicInteger();

	private static final HttpServer server = start();

	private static volatile Supplier<Answer> keys = () -> new Answer(200, Tokens.keys());

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("quartet.identity.authority=" + address(), "quartet.identity.tenant=" + Tokens.CONTOSO,
					"quartet.identity.allowed-tenants=%s,%s".formatted(Tokens.CONTOSO, Tokens.FABRIKAM))
			.applyTo(context);
	}

	public static String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	public static void on(String path, HttpHandler handler) {
		server.createContext(path, handler);
	}

	public static void keysAre(Supplier<Answer> answer) {
		keys = answer;
	}

	public static int keyRequests() {
		return keyRequests.get();
	}

	public static void answer(HttpExchange exchange, Answer answer) throws IOException {
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		if (answer.challenge() != null) {
			exchange.getResponseHeaders().set("WWW-Authenticate", answer.challenge());
		}
		exchange.sendResponseHeaders(answer.status(), (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			for (String tenant : List.of(Tokens.CONTOSO, "common", "organizations")) {
				server.createContext("/" + tenant + "/discovery/v2.0/keys", (exchange) -> {
					keyRequests.incrementAndGet();
					answer(exchange, keys.get());
				});
			}
			server.setExecutor(Executors.newCachedThreadPool((task) -> {
				Thread thread = new Thread(task);
				thread.setDaemon(true);
				return thread;
			}));
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What the other side says.
	 *
	 * @param status the HTTP status
	 * @param body JSON
	 * @param challenge the WWW-Authenticate header, or none
	 */
	public record Answer(int status, String body, String challenge) {

		public Answer(int status, String body) {
			this(status, body, null);
		}

	}

}
