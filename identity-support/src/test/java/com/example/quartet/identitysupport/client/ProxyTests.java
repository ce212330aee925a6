package com.example.quartet.identitysupport.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.example.quartet.identitysupport.IdentityAutoConfiguration;
import com.example.quartet.identitysupport.keys.ProviderKeysAutoConfiguration;
import com.example.quartet.servicesupport.calls.EnvironmentProxySelector;
import com.example.quartet.servicesupport.calls.OutgoingCallsAutoConfiguration;
import com.example.quartet.servicesupport.calls.ProxyProperties;
import com.example.quartet.servicesupport.settings.InvalidSettingException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProxyTests {

	private static final String PROVIDER = "login.example.com";

	private final ApplicationContextRunner module = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class, OutgoingCallsAutoConfiguration.class,
				TokenRequestsAutoConfiguration.class, ProviderKeysAutoConfiguration.class,
				HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
				RestClientAutoConfiguration.class, RestTemplateAutoConfiguration.class))
		.withPropertyValues("spring.config.name=sample", "quartet.identity.client.secret=s3cret");

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private ServerSocket proxy;

	@BeforeEach
	void start() throws IOException {
		this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(this::serve);
		thread.setDaemon(true);
		thread.start();
	}

	@AfterEach
	void stop() throws IOException {
		this.proxy.close();
	}

	@Test
	void everyCallOfTheProviderAndOfAnApiTakesTheProxy() {
		this.module
			.withPropertyValues("HTTPS_PROXY=" + address(""), "HTTP_PROXY=" + address(""),
					"IDENTITY_AUTHORITY=https://" + PROVIDER)
			.run((context) -> {
				assertThatException().isThrownBy(() -> tokens(
						context.getBean("clientCredentialsRequests", OAuth2AccessTokenResponseClient.class)));
				assertThatException().isThrownBy(() -> keys(context.getBean(JWKSource.class)));
				context.getBean(RestClient.Builder.class)
					.build()
					.get()
					.uri("http://api.example.com/todos")
					.retrieve()
					.toBodilessEntity();
				assertThat(this.requests).containsExactly("CONNECT login.example.com:443 HTTP/1.1",
						"CONNECT login.example.com:443 HTTP/1.1", "GET http://api.example.com/todos HTTP/1.1");
			});
	}

	@Test
	void theUserInItsAddressIsToldToTheProxyAlone() {
		this.module.withPropertyValues("http_proxy=" + address("ada:s3cret@")).run((context) -> {
			context.getBean(RestClient.Builder.class)
				.build()
				.get()
				.uri("http://asks.example.com/")
				.retrieve()
				.toBodilessEntity();
			assertThat(this.requests).contains("GET http://asks.example.com/ HTTP/1.1", "Proxy-Authorization: Basic "
					+ Base64.getEncoder().encodeToString("ada:s3cret".getBytes(StandardCharsets.UTF_8)));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			                        | https://login.microsoftonline.com/a | true
			microsoftonline.com     | https://login.microsoftonline.com/a | false
			.microsoftonline.com    | https://login.microsoftonline.com/a | false
			*.MicrosoftOnline.com   | https://Login.microsoftonline.com/a | false
			online.com              | https://login.microsoftonline.com/a | true
			a.com, b.com c.com      | https://c.com/                      | false
			*                       | https://login.microsoftonline.com/a | false
			api.corp:8443           | https://api.corp:8443/              | false
			api.corp:8443           | https://api.corp:9443/              | true
			10.0.0.0/8              | https://10.1.2.3/                   | false
			10.0.0.0/8              | https://11.1.2.3/                   | true
			10.0.0.0/8              | https://api.corp/                   | true
			10.1.2.3                | https://10.1.2.3/                   | false
			fd00::/8                | https://[fd00::1]/                  | false
			                        | https://localhost:9443/             | false
			                        | https://todo-api:8081/              | false
			                        | https://127.0.0.1:9443/             | false
			                        | https://[::1]:9443/                 | false
			                        | http://login.microsoftonline.com/a  | false
			""")
	void exceptionsAreThoseOfOtherPrograms(String exceptions, URI address, boolean byProxy) {
		EnvironmentProxySelector proxies = new EnvironmentProxySelector(
				new ProxyProperties("proxy.corp:3128", "", (exceptions != null) ? exceptions : ""));
		assertThat(proxies.select(address).get(0) != Proxy.NO_PROXY).isEqualTo(byProxy);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://proxy.corp", "https://proxy.corp:3128", "socks5://proxy.corp:1080" })
	void aProxyThatCannotBeUsedIsOneSentence(String proxy) {
		assertThatExceptionOfType(InvalidSettingException.class)
			.isThrownBy(() -> new EnvironmentProxySelector(new ProxyProperties(proxy, "", "")))
			.withMessageContaining("should be the address of a proxy like http://proxy.example.com:3128");
	}

	private void tokens(OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> client) {
		client.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(ClientRegistration.withRegistrationId("api")
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId("daemon")
			.clientSecret("s3cret")
			.tokenUri("https://%s/token".formatted(PROVIDER))
			.build()));
	}

	private void keys(JWKSource<SecurityContext> keys) throws Exception {
		keys.get(new JWKSelector(new JWKMatcher.Builder().keyID("any").build()), null);
	}

	private String address(String user) {
		return "http://%s127.0.0.1:%d".formatted(user, this.proxy.getLocalPort());
	}

	private void serve() {
		try {
			while (true) {
				try (Socket socket = this.proxy.accept()) {
					answer(socket);
				}
			}
		}
		catch (IOException ex) {
			return; // stopped
		}
	}

	private void answer(Socket socket) throws IOException {
		BufferedReader in = new BufferedReader(
				new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
		List<String> lines = in.lines().takeWhile((line) -> !line.isEmpty()).toList();
		this.requests.add(lines.get(0));
		lines.stream().filter((line) -> line.startsWith("Proxy-Authorization")).forEach(this.requests::add);
		boolean asks = lines.get(0).contains("asks.example.com")
				&& lines.stream().noneMatch((line) -> line.startsWith("Proxy-Authorization"));
		String status = asks ? "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"proxy\""
				: lines.get(0).startsWith("CONNECT") ? "502 Bad Gateway" : "204 No Content";
		socket.getOutputStream()
			.write("HTTP/1.1 %s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".formatted(status).getBytes());
	}

}
