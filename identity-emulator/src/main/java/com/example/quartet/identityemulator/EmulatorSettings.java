package com.example.quartet.identityemulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Where the emulator finds its data, which addresses it publishes, and how long things
 * last.
 *
 * @param registrations the folder with directory.json and applications
 * @param publicUrl the address that every published URL begins with
 * @param issuer the address that every iss begins with
 * @param backchannel further addresses that servers reach us by, accepted as audience of
 * their assertions
 * @param state the folder for the signing keys, empty to make them at every start
 * @param code how long an authorization code lasts
 * @param accessToken how long an access token and an ID token last
 * @param refreshToken how long a refresh token lasts
 * @param session how long a person stays signed in
 */
@ConfigurationProperties("emulator")
public record EmulatorSettings(String registrations, URI publicUrl, URI issuer, List<URI> backchannel, String state,
		Duration code, Duration accessToken, Duration refreshToken, Duration session) {

	public Path registrationsFolder() {
		return Path.of(this.registrations).toAbsolutePath().normalize();
	}

	public boolean keepsState() {
		return StringUtils.hasText(this.state);
	}

	public Path stateFolder() {
		return Path.of(this.state);
	}

	/**
	 * A public address such as {@code http://127.0.0.1:9000/common/oauth2/v2.0/token}.
	 * @param path the path, with a leading slash
	 */
	public String url(String path) {
		return StringUtils.trimTrailingCharacter(this.publicUrl.toString(), '/') + path;
	}

	public String issuerOf(String tenant, String suffix) {
		return StringUtils.trimTrailingCharacter(this.issuer.toString(), '/') + "/" + tenant + suffix;
	}

}
