package com.example.quartet.todoapi;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.sun.net.httpserver.HttpExchange;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Stands for the token endpoint and for the downstream API, and remembers what they were
 * sent.
 */
public class DownstreamStandIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The forms that the token endpoint was sent.
	 */
	public static final List<Map<String, String>> exchanges = new CopyOnWriteArrayList<>();

	/**
	 * The tenants whose token endpoint was asked.
	 */
	public static final List<String> tenants = new CopyOnWriteArrayList<>();

	/**
	 * The Authorization headers that the downstream API was sent.
	 */
	public static final List<String> calls = new CopyOnWriteArrayList<>();

	/**
	 * What the downstream API was sent besides.
	 */
	public static final List<String> bodies = new CopyOnWriteArrayList<>();

	private static volatile Supplier<Answer> tokenEndpoint;

	private static volatile Supplier<Answer> downstreamApi;

	static {
		for (String tenant : List.of(Tokens.CONTOSO, Tokens.FABRIKAM)) {
			StandIn.on("/%s/oauth2/v2.0/token".formatted(tenant), (exchange) -> {
				exchanges.add(form(exchange));
				tenants.add(tenant);
				StandIn.answer(exchange, tokenEndpoint.get());
			});
		}
		StandIn.on("/api/me", (exchange) -> {
			calls.add(exchange.getRequestHeaders().getFirst("Authorization"));
			bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			StandIn.answer(exchange, downstreamApi.get());
		});
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("spring.http.serviceclient.downstream-api.base-url=" + StandIn.address())
			.applyTo(context);
	}

	public static void reset() {
		exchanges.clear();
		tenants.clear();
		calls.clear();
		bodies.clear();
		tokenEndpointAnswers(() -> new Answer(200, """
				{"token_type":"Bearer","expires_in":3599,"access_token":"traded-%d"}""".formatted(exchanges.size())));
		downstreamApiAnswers(DownstreamStandIn::profileOfAlice);
	}

	public static Answer profileOfAlice() {
		return new Answer(200, """
				{"tid":"%s","oid":"%s","displayName":"Alice Adams","userPrincipalName":"alice@contoso.onmicrosoft.com",
				"timeZone":"Europe/Amsterdam","locale":"en-GB","workingDays":["MONDAY"],"shoeSize":38,
				"caller":{"app":"80810000-0000-4000-8000-000000000002","appOnly":false}}""".formatted(Tokens.CONTOSO,
				Tokens.ALICE));
	}

	public static void tokenEndpointAnswers(Supplier<Answer> answer) {
		tokenEndpoint = answer;
	}

	public static void downstreamApiAnswers(Supplier<Answer> answer) {
		downstreamApi = answer;
	}

	private static Map<String, String> form(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		return Arrays.stream(body.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
	}

}
