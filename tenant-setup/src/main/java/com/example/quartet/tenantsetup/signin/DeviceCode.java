package com.example.quartet.tenantsetup.signin;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.quartet.tenantsetup.platform.Sleeper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a person sign in on any browser, by a code that they type there.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8628">RFC 8628</a>
 */
public class DeviceCode {

	private static final Duration SLOW_DOWN_STEP = Duration.ofSeconds(5); // RFC 8628,
																			// section 3.5

	private final HttpClient http;

	private final String authority;

	private final String clientId;

	private final PrintWriter out;

	private final Sleeper sleeper;

	/**
	 * Prepares a sign-in.
	 * @param authority the identity provider and the tenant
	 * @param clientId a public client that may use device codes
	 */
	public DeviceCode(HttpClient http, String authority, String clientId, PrintWriter out, Sleeper sleeper) {
		this.http = http;
		this.authority = authority;
		this.clientId = clientId;
		this.out = out;
		this.sleeper = sleeper;
	}

	/**
	 * Waits until the person has signed in.
	 * @param scope what the token is to be good for
	 * @return the access token
	 */
	public String token(String scope) {
		JsonNode code = post("devicecode", Map.of("client_id", this.clientId, "scope", scope));
		if (code.has("error")) {
			throw new SignInException(code);
		}
		this.out.println(code.path("message").asString());
		this.out.flush();
		Map<String, String> question = Map.of("client_id", this.clientId, "grant_type",
				"urn:ietf:params:oauth:grant-type:device_code", "device_code", code.path("device_code").asString());
		for (Duration wait = Duration.ofSeconds(code.path("interval").asInt(5));;) {
			this.sleeper.last(wait);
			JsonNode answer = post("token", question);
			switch (answer.path("error").asString("")) {
				case "" -> {
					return answer.path("access_token").asString();
				}
				case "authorization_pending" -> {
				}
				case "slow_down" -> wait = wait.plus(SLOW_DOWN_STEP);
				default -> throw new SignInException(answer);
			}
		}
	}

	private JsonNode post(String endpoint, Map<String, String> fields) {
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.authority + "/oauth2/v2.0/" + endpoint))
			.timeout(Duration.ofSeconds(30))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build();
		try {
			return JsonMapper.shared().readTree(this.http.send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException | IllegalArgumentException | JacksonException ex) {
			throw new UncheckedIOException("%s cannot be reached (%s)".formatted(this.authority, ex),
					new IOException(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted during the sign-in", ex);
		}
	}

}
