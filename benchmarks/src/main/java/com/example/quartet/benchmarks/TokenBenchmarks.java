package com.example.quartet.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;

import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/**
 * What an API does with the access token of each request.
 */
final class TokenBenchmarks {

	private static final int WARM_UP = 50_000;

	private TokenBenchmarks() {
	}

	static Comparison bearerHeader() throws Exception {
		return compare((api, emulator, token) -> {
			HttpServletRequest request = requestWith("Bearer " + token);
			BearerTokenResolver ours = api.getBean(BearerTokenResolver.class);
			BearerTokenResolver springs = new DefaultBearerTokenResolver();
			return warm(() -> ours.resolve(request), () -> springs.resolve(request));
		});
	}

	private static HttpServletRequest requestWith(String authorization) {
		return new HttpServletRequestWrapper(new MockHttpServletRequest()) {

			@Override
			public String getHeader(String name) {
				return authorization;
			}

		};
	}

	static Comparison tokenCheck() throws Exception {
		return compare((api, emulator, token) -> {
			JwtDecoder ours = api.getBean(JwtDecoder.class);
			JwtDecoder springs = NimbusJwtDecoder.withJwkSetUri(emulator.address() + "/common/discovery/v2.0/keys")
				.build();
			return warm(() -> ours.decode(token), () -> springs.decode(token));
		});
	}

	private static Comparison warm(Contender.Operation product, Contender.Operation peer) throws Exception {
		Contender ours = Contender.inThisThread(product);
		Contender theirs = Contender.inThisThread(peer);
		ours.cost(WARM_UP);
		theirs.cost(WARM_UP);
		return Comparison.of(ours, theirs, 20, 5_000);
	}

	private static Comparison compare(WithToken benchmark) throws Exception {
		try (Server emulator = Server.emulator(Server.DEFAULT); ConfigurableApplicationContext api = api(emulator)) {
			String secret = Files.readString(Path.of("registrations", "secrets", "daemon-client")).strip();
			String answer = EmulatorBenchmarks.token(emulator, secret);
			return benchmark.compare(api, emulator, (String) JSONObjectUtils.parse(answer).get("access_token"));
		}
	}

	private static ConfigurableApplicationContext api(Server emulator) {
		return new SpringApplicationBuilder(Api.class).run("--spring.config.name=none",
				"--spring.config.import=classpath:api.yml", "--spring.main.banner-mode=off",
				"--logging.level.root=error", "--server.port=0", "--spring.application.name=benchmarks",
				"--spring.datasource.url=jdbc:h2:mem:benchmarks", "--spring.flyway.enabled=false",
				"--quartet.api.document.title=Benchmarks",
				"--quartet.identity.api.client-id=80810000-0000-4000-8000-000000000002",
				"--quartet.identity.authority=" + emulator.address());
	}

	/**
	 * What our libraries configure for any API.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Api {

	}

	private interface WithToken {

		Comparison compare(ConfigurableApplicationContext api, Server emulator, String token) throws Exception;

	}

}
