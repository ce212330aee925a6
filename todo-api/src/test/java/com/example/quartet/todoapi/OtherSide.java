package com.example.quartet.todoapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stands for the identity platform and for the downstream API, and remembers what they
 * were sent.
 */
public class OtherSide implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The forms that the token endpoint was sent.
	 */
	public static final List<Map<String, String>> exchanges = new CopyOnWriteArrayList<>();

	/**
	 * The Authorization headers that the downstream API was sent.
	 */
	public static final List<String> calls = new CopyOnWriteArrayList<>();

	private static final HttpServer server = start();

	private static Supplier<Answer> tokenEndpoint;

	private static Supplier<Answer> downstreamApi;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues
			.of("identity.authority=" + address(), "identity.tenant=" + Tokens.CONTOSO,
					"identity.allowed-tenants=%s,%s".formatted(Tokens.CONTOSO, Tokens.FABRIKAM),
					"spring.http.serviceclient.downstream-api.base-url=" + address())
			.applyTo(context);
	}

	public static String address() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	public static void reset() {
		exchanges.clear();
		calls.clear();
		tokenEndpointAnswers(() -> new Answer(200, """
				{"token_type":"Bearer","expires_in":3599,"access_token":"traded-%d"}""".formatted(exchanges.size())));
		downstreamApiAnswers(() -> new Answer(200, """
				{"tid":"%s","oid":"%s","displayName":"Alice Adams","userPrincipalName":"alice@contoso.onmicrosoft.com",
				"timeZone":"Europe/Amsterdam","locale":"en-GB","workingDays":["MONDAY"],"shoeSize":38,
				"caller":{"app":"80810000-0000-4000-8000-000000000002","appOnly":false}}""".formatted(Tokens.CONTOSO,
				Tokens.ALICE)));
	}

	public static void tokenEndpointAnswers(Supplier<Answer> answer) {
		tokenEndpoint = answer;
	}

	public static void downstreamApiAnswers(Supplier<Answer> answer) {
		downstreamApi = answer;
	}

	private static HttpServer start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			String tenant = "/" + Tokens.CONTOSO;
			server.createContext(tenant + "/discovery/v2.0/keys",
					(exchange) -> answer(exchange, new Answer(200, Tokens.keys())));
			server.createContext(tenant + "/oauth2/v2.0/token", (exchange) -> {
				exchanges.add(form(exchange));
				answer(exchange, tokenEndpoint.get());
			});
			server.createContext("/api/me", (exchange) -> {
				calls.add(exchange.getRequestHeaders().getFirst("Authorization"));
				answer(exchange, downstreamApi.get());
			});
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

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Arrays.stream(body.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

	private static void answer(HttpExchange exchange, Answer answer) throws IOException {
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		if (answer.challenge() != null) {
			exchange.getResponseHeaders().set("WWW-Authenticate", answer.challenge());
		}
		exchange.sendResponseHeaders(answer.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
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
