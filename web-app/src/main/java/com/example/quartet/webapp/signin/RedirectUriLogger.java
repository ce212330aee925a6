package com.example.quartet.webapp.signin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Logs at start which redirect URI the registration must name: a single wrong letter
 * stops every sign-in.
 */
@Component
class RedirectUriLogger {

	private static final Logger log = LoggerFactory.getLogger(RedirectUriLogger.class);

	private final ClientRegistrationRepository registrations;

	private final Environment environment;

	RedirectUriLogger(ClientRegistrationRepository registrations, Environment environment) {
		this.registrations = registrations;
		this.environment = environment;
	}

	@EventListener
	void logRedirectUri(ServletWebServerInitializedEvent started) {
		String scheme = this.environment.containsProperty("server.ssl.bundle") ? "https" : "http";
		String here = "%s://localhost:%d%s".formatted(scheme, started.getWebServer().getPort(),
				this.environment.getProperty("server.servlet.context-path", ""));
		String address = this.registrations.findByRegistrationId("entra")
			.getRedirectUri()
			.replace("{baseUrl}", here)
			.replace("{registrationId}", "entra");
		log.info("Redirect URI for sign-in: {} (register exactly this one)", address);
	}

}
