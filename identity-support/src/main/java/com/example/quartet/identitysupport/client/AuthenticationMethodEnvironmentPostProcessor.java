package com.example.quartet.identitysupport.client;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * A module with a certificate proves itself with that, any other with its secret:
 * {@code quartet.identity.client.authentication-method} tells the client registrations
 * which.
 */
class AuthenticationMethodEnvironmentPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		boolean certificate = StringUtils.hasText(environment.getProperty("quartet.identity.client.certificate"));
		environment.getPropertySources()
			.addLast(new MapPropertySource("own credential", Map.of("quartet.identity.client.authentication-method",
					certificate ? "private_key_jwt" : "client_secret_post")));
	}

}
