package com.example.identityemulator;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * Where the emulator finds its data, which addresses it publishes, and how long things
 * last.
 *
 * @param registrations the folder with directory.json and applications
 * @param publicUrl the address that every URL published over http begins with
 * @param issuer the address that every iss begins with, whichever listener was asked;
 * null for the listener's own
 * @param issuerVersion1 the address that every iss of version 1.0 begins with; null for
 * /sts at the other one
 * @param tls the second listener
 * @param adminPort where faults and the clock are set, on this machine alone; -1 for
 * nowhere
 * @param backchannel further addresses that servers reach us by, accepted as audience of
 * their assertions
 * @param assertionOnce whether a client assertion is refused at its second use, which the
 * platform does not do
 * @param errorLines whether trace id, correlation id and time stand on lines of their own
 * in an error_description, as the platform wrote them until 2023
 * @param state the folder for what survives a restart, empty to keep nothing
 * @param code how long an authorization code lasts
 * @param accessToken how long an access token and an ID token last
 * @param refreshToken how long a refresh token lasts
 * @param spaRefreshToken how long a page's refresh token lasts, however often it is
 * renewed
 * @param refreshGrace how long a refresh token may be used again after its first use
 * @param session how long a person stays signed in
 */
@ConfigurationProperties("emulator")
public record EmulatorProperties(String registrations, URI publicUrl, @Nullable URI issuer,
		@Nullable URI issuerVersion1, Tls tls, int adminPort, List<URI> backchannel, boolean assertionOnce,
		boolean errorLines, String state, Duration code, Duration accessToken, Duration refreshToken,
		Duration spaRefreshToken, Duration refreshGrace, Duration session) {

	public Path registrationsFolder() {
		return Path.of(this.registrations).toAbsolutePath().normalize();
	}

	/**
	 * Every name and address in the public addresses.
	 */
	public Set<String> hostNames() {
		return Stream.concat(this.backchannel.stream(), Stream.of(this.publicUrl, this.tls.publicUrl(), this.issuer))
			.filter((address) -> address != null && address.getHost() != null)
			.map((address) -> address.getHost().toLowerCase(Locale.ROOT))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	public boolean keepsState() {
		return StringUtils.hasText(this.state);
	}

	public Path stateFolder() {
		return Path.of(this.state);
	}

	/**
	 * The https listener, for the client libraries that insist on it.
	 *
	 * @param enabled whether there is one
	 * @param port where it listens
	 * @param publicUrl the address that every URL published over https begins with
	 * @param certificate a PEM file with a certificate of one's own, and those that vouch
	 * for it
	 * @param key a PEM file with its key
	 */
	public record Tls(boolean enabled, int port, URI publicUrl, @Nullable String certificate, @Nullable String key) {

		public boolean hasOwnCertificate() {
			return StringUtils.hasText(this.certificate);
		}

	}

}
