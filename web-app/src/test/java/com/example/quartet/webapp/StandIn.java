package com.example.quartet.webapp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Plays the provider's token and key endpoints and the to-do API, and can be told to
 * misbehave.
 */
public class StandIn implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	public static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final String SITE_TOKEN = "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-of-the-site\"}";

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final RSAKey key = newKey();

	private final HttpServer server = newServer();

	private UnaryOperator<JWTClaimsSet.Builder> idToken = UnaryOperator.identity();

	private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

	private int lifetime;

	private int redemptions;

	private String lastAuthorization;

	private String authorizationOfSite;

	private final Map<String, String> authorizations = new ConcurrentHashMap<>();

	private String lastTokenRequest;

	private int deletions;

	private String lastBody;

	private Headers lastHeaders;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		this.server.createContext("/", this::answer);
		this.server.start();
		TestPropertyValues
			.of("quartet.identity.authority=" + address(), "spring.http.serviceclient.todo-api.base-url=" + address())
			.applyTo(context);
		context.getBeanFactory().registerSingleton("standIn", this);
		behave();
	}

	/**
	 * As everything is on a good day.
	 */
	public void behave() {
		this.idToken = UnaryOperator.identity();
		this.lifetime = 3600;
		this.redemptions = 0;
		this.deletions = 0;
		this.answers.clear();
		this.authorizations.clear();
		this.meanwhile.clear();
		answers("GET /api/todos", 200, "{\"items\":[],\"next\":null}");
		answers("GET /api/runs/status", 200, "{\"items\":[]}");
		answers("GET /api/stats", 200, "{\"day\":\"2026-11-21\",\"done\":0}");
		answers("GET /api/me", 200,
				"""
						{"caller":{"tid":"%s","oid":"ada","name":"Ada","app":"%s"},"unavailable":null,"profile":{"displayName":"Ada
						Lovelace","timeZone":"Europe/London","locale":"en-GB","workingDays":["MONDAY","TUESDAY"]}}"""
					.formatted(CONTOSO, WEB_APP)
					.replace("\n", " "));
		answers("GET /v1.0/me", 200, "{\"id\":\"ada\",\"displayName\":\"Ada of the directory\",\"mail\":null}");
		answers("GET /v1.0/me/photos/96x96/$value", 404, "{\"error\":{\"code\":\"ImageNotFound\"}}");
	}

	public void answers(String request, int status, String json) {
		this.answers.put(request, new Answer(status, json));
	}

	/**
	 * Something that is not JSON.
	 */
	public void sends(String request, String type, String body) {
		this.answers.put(request, new Answer(200, body, null, type));
	}

	/**
	 * The Authorization header that a path was asked with last.
	 */
	public String authorization(String path) {
		return this.authorizations.get(path);
	}

	public int deletions() {
		return this.deletions;
	}

	public String lastTokenRequest() {
		return this.lastTokenRequest;
	}

	/**
	 * Something else happens before a request is answered.
	 */
	public void meanwhile(String request, Runnable event) {
		this.meanwhile.put(request, event);
	}

	public void challenges(String request, int status, String challenge) {
		this.answers.put(request, new Answer(status, "{}", challenge, "application/json"));
	}

	public void writesInTheIdToken(UnaryOperator<JWTClaimsSet.Builder> claims) {
		this.idToken = claims;
	}

	public void givesAccessTokensFor(int seconds) {
		this.lifetime = seconds;
	}

	public String tokenEndpoint() {
		return "POST /" + CONTOSO + "/oauth2/v2.0/token";
	}

	public String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	public int redemptions() {
		return this.redemptions;
	}

	public String lastAuthorization() {
		return this.lastAuthorization;
	}

	/**
	 * What the site brought when it called as itself.
	 */
	public String authorizationOfSite() {
		return this.authorizationOfSite;
	}

	public String lastHeader(String name) {
		return this.lastHeaders.getFirst(name);
	}

	public String lastBody() {
		return this.lastBody;
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String path = exchange.getRequestURI().getPath();
		this.meanwhile.getOrDefault(exchange.getRequestMethod() + " " + path, () -> {
		}).run();
		Answer answer = this.answers.get(exchange.getRequestMethod() + " " + path);
		Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
			.ifPresent((header) -> this.authorizations.put(path, header));
		if (path.endsWith("/token")) {
			this.lastTokenRequest = body;
		}
		if ("DELETE".equals(exchange.getRequestMethod())) {
			this.deletions++;
		}
		if (answer == null && path.endsWith(CONTOSO + "/oauth2/v2.0/token") && body.contains("client_credentials")) {
			answer = new Answer(200, SITE_TOKEN);
		}
		else if (answer == null && path.endsWith("/token")) {
			this.redemptions++;
			answer = new Answer(200, tokens(body));
		}
		else if (answer == null && path.endsWith("/keys")) {
			answer = new Answer(200, new JWKSet(this.key.toPublicJWK()).toString());
		}
		// comes whenever a home page is shown
		if (path.equals("/api/stats")) {
			this.authorizationOfSite = exchange.getRequestHeaders().getFirst("Authorization");
		}
		else if (path.startsWith("/api")) {
			this.lastAuthorization = exchange.getRequestHeaders().getFirst("Authorization");
			this.lastBody = body;
			this.lastHeaders = exchange.getRequestHeaders();
		}
		exchange.getResponseHeaders().set("Content-Type", answer.type());
		exchange.getResponseHeaders().set("ETag", "\"version-1\"");
		if (answer.challenge() != null) {
			exchange.getResponseHeaders().set("WWW-Authenticate", answer.challenge());
		}
		exchange.sendResponseHeaders(answer.status(), (answer.status() != 204) ? 0 : -1);
		exchange.getResponseBody().write(answer.json().getBytes(StandardCharsets.UTF_8));
		exchange.close();
	}

	private String tokens(String form) {
		if (form.contains("grant_type=refresh_token")) {
			boolean graph = form.contains("scope=User.Read");
			return """
					{"token_type":"Bearer","expires_in":3600,"access_token":"%s","refresh_token":"r2","scope":"%s"}"""
				.formatted(graph ? "token-for-graph" : "renewed-token", graph ? "User.Read" : "api://todos/Todo.Read");
		}
		// the code that visitors bring is the nonce of their request
		String nonce = URLDecoder.decode(form.replaceAll(".*\\bcode=([^&]+).*", "$1"), StandardCharsets.UTF_8);
		return """
				{"token_type":"Bearer","expires_in":%d,"access_token":"token-for-todo-api","scope":"api://todos/Todo.Read api://todos/Todo.ReadWrite","refresh_token":"r",
				"id_token":"%s"}"""
			.formatted(this.lifetime, sign(nonce, this.idToken));
	}

	/**
	 * An ID token as the provider posts it.
	 */
	public String idToken(String nonce, UnaryOperator<JWTClaimsSet.Builder> claims) {
		return sign(nonce, claims);
	}

	private String sign(String nonce, UnaryOperator<JWTClaimsSet.Builder> change) {
		try {
			Instant now = Instant.now();
			JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(address() + "/" + CONTOSO + "/v2.0")
				.audience(WEB_APP)
				.subject("pairwise")
				.claim("ver", "2.0")
				.claim("tid", CONTOSO)
				.claim("oid", "ada")
				.claim("name", "Ada Lovelace")
				.claim("nonce", nonce)
				.issueTime(Date.from(now))
				.expirationTime(Date.from(now.plusSeconds(3600)));
			SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(),
					change.apply(claims).build());
			jwt.sign(new RSASSASigner(this.key));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static RSAKey newKey() {
		try {
			return new RSAKeyGenerator(2048).keyID("of-the-tests").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static HttpServer newServer() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Answer(int status, String json, String challenge, String type) {

		Answer(int status, String json) {
			this(status, json, null, "application/json");
		}

	}

}
