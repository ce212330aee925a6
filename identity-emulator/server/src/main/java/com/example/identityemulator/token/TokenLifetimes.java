package com.example.identityemulator.token;

import java.time.Duration;
import java.util.Optional;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.TokenLifetimePolicy;

import org.springframework.stereotype.Component;

/**
 * How long tokens last: as the application's own policy says, or else as long as
 * everybody's.
 */
@Component
public class TokenLifetimes {

	private final EmulatorProperties settings;

	TokenLifetimes(EmulatorProperties settings) {
		this.settings = settings;
	}

	/**
	 * Of access tokens for this application, and of its ID tokens.
	 */
	public Duration accessToken(AppRegistration audience) {
		return audience.tokenLifetimePolicies()
			.stream()
			.map(TokenLifetimePolicy::accessToken)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(this.settings.accessToken());
	}

	Duration refreshToken(AppRegistration client) {
		return client.tokenLifetimePolicies()
			.stream()
			.map(TokenLifetimePolicy::refreshToken)
			.flatMap(Optional::stream)
			.findFirst()
			.orElse(this.settings.refreshToken());
	}

}
