package com.example.quartet.identitysupport.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.identitysupport.IdentityAutoConfiguration;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.servicesupport.calls.OutgoingCallsAutoConfiguration;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.Jwt;

import static org.awaitility.Awaitility.await;

/**
 * Instances of a module with a real Redis between them, and a token endpoint that counts.
 */
class SharingInstances implements AutoCloseable {

	private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final AtomicInteger requests = new AtomicInteger();

	private static volatile Answer answer;

	private static volatile CountDownLatch slow = new CountDownLatch(0);

	private final int port;

	private final Process redis;

	private final ApplicationContextRunner instance = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class, OutgoingCallsAutoConfiguration.class,
				TokenRequestsAutoConfiguration.class, HttpClientAutoConfiguration.class,
				ImperativeHttpClientAutoConfiguration.class, RestClientAutoConfiguration.class))
		.withPropertyValues("spring.config.name=sample", "quartet.identity.client.secret=s3cret",
				"quartet.identity.authority=" + StandIn.address(), "quartet.shared-tokens.keys=" + KEY);

	static {
		StandIn.on("/shared-tokens/token", (exchange) -> {
			int number = requests.incrementAndGet();
			try {
				slow.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			StandIn.answer(exchange, new Answer(answer.status(), answer.body().formatted(number)));
		});
	}

	SharingInstances() throws IOException {
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			this.port = free.getLocalPort();
		}
		this.redis = new ProcessBuilder("redis-server", "--port", String.valueOf(this.port), "--bind", "127.0.0.1",
				"--save", "", "--appendonly", "no")
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
		await().ignoreExceptions().until(() -> ask("PING").contains("PONG"));
	}

	void reset() throws IOException {
		ask("FLUSHALL");
		requests.set(0);
		slow = new CountDownLatch(0);
		tokensLast(3599);
	}

	void tokensLast(int seconds) {
		answer = new Answer(200,
				"{\"token_type\":\"Bearer\",\"expires_in\":%d,\"access_token\":\"token-%%d\"}".formatted(seconds));
	}

	void tokensAreRefused() {
		answer = new Answer(400, "{\"error\":\"invalid_grant\",\"error_codes\":[65001]}");
	}

	/**
	 * The token endpoint answers no request until the latch says so.
	 */
	CountDownLatch delayAnswers() {
		slow = new CountDownLatch(1);
		return slow;
	}

	int requests() {
		return requests.get();
	}

	void two(TwoInstances test) {
		ApplicationContextRunner shared = sharing();
		shared.run((one) -> shared.run((other) -> test.run(one, other)));
	}

	ApplicationContextRunner sharing() {
		return this.instance.withPropertyValues("quartet.shared-tokens.redis-url=redis://127.0.0.1:" + this.port);
	}

	ApplicationContextRunner alone() {
		return this.instance;
	}

	static String token(ApplicationContext instance, AbstractOAuth2AuthorizationGrantRequest request) {
		String client = (request instanceof JwtBearerGrantRequest) ? "onBehalfOfRequests" : "clientCredentialsRequests";
		return token(instance.getBean(client, OAuth2AccessTokenResponseClient.class), request);
	}

	private static <T extends AbstractOAuth2AuthorizationGrantRequest> String token(
			OAuth2AccessTokenResponseClient<T> client, T request) {
		return client.getTokenResponse(request).getAccessToken().getTokenValue();
	}

	static OAuth2ClientCredentialsGrantRequest asItself(String registration) {
		return new OAuth2ClientCredentialsGrantRequest(
				registration(registration, AuthorizationGrantType.CLIENT_CREDENTIALS, "api://a/.default"));
	}

	/** As a registration of the same name asks for a token in another tenant. */
	static OAuth2ClientCredentialsGrantRequest asItselfIn(String tenant, String registration) {
		ClientRegistration here = asItself(registration).getClientRegistration();
		return new OAuth2ClientCredentialsGrantRequest(ClientRegistration.withClientRegistration(here)
			.tokenUri(here.getProviderDetails().getTokenUri() + "?tenant=" + tenant)
			.build());
	}

	static JwtBearerGrantRequest onBehalfOf(String person, String... scopes) {
		Jwt assertion = new Jwt("assertion-of-" + person, Instant.now(), Instant.now().plus(Duration.ofHours(1)),
				Map.of("alg", "RS256"), Map.of("tid", Tokens.CONTOSO));
		return new JwtBearerGrantRequest(registration("downstream-api", AuthorizationGrantType.JWT_BEARER,
				(scopes.length > 0) ? scopes : new String[] { "api://b/Profile.Read" }), assertion);
	}

	private static ClientRegistration registration(String id, AuthorizationGrantType grant, String... scopes) {
		return ClientRegistration.withRegistrationId(id)
			.clientId("client")
			.clientSecret("s3cret")
			.authorizationGrantType(grant)
			.scope(scopes)
			.tokenUri(StandIn.address() + "/shared-tokens/token")
			.build();
	}

	List<String> entries() throws IOException {
		return ask("KEYS *").lines().filter((line) -> line.startsWith("quartet:")).toList();
	}

	String ask(String command) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
	}

	@Override
	public void close() {
		this.redis.destroy();
	}

	/**
	 * What two instances do that share a Redis.
	 */
	interface TwoInstances {

		void run(ApplicationContext one, ApplicationContext other) throws IOException;

	}

}
