package com.example.identityemulator.token;

import java.time.Duration;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.directory.AppRegistration;

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
		return audience.accessTokenLifetime().orElse(this.settings.accessToken());
	}

	Duration refreshToken(AppRegistration client) {
		return client.refreshTokenLifetime().orElse(this.settings.refreshToken());
	}

}
