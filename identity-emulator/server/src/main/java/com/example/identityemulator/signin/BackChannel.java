package com.example.identityemulator.signin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.token.IdTokens;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Posts a logout token to each application of a session that ends, which the platform
 * does not do: for trying the application's side.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-backchannel-1_0.html#BCRequest">Back-Channel
 * Logout, 2.5</a>
 */
@Component
class BackChannel {

	private static final Logger log = LoggerFactory.getLogger(BackChannel.class);

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private static final Duration TOKEN_LIFETIME = Duration.ofMinutes(2);

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

	private final String path;

	private final PublicAddresses addresses;

	private final SigningKeys keys;

	private final Clock clock;

	BackChannel(@Value("${emulator.back-channel-logout-path}") String path, PublicAddresses addresses, SigningKeys keys,
			Clock clock) {
		this.path = path;
		this.addresses = addresses;
		this.keys = keys;
		this.clock = clock;
	}

	/**
	 * Tells the applications of a session that it has ended, if that is switched on.
	 */
	void tell(AccountSession ended) {
		if (this.path.isEmpty()) {
			return;
		}
		for (AccountSession.InformedApplication told : ended.told()) {
			told.application()
				.logoutUrl()
				.ifPresent((url) -> post(URI.create(url).resolve(this.path), told.application(), token(ended, told)));
		}
	}

	private String token(AccountSession ended, AccountSession.InformedApplication told) {
		Instant now = this.clock.instant();
		return this.keys.sign(new JWTClaimsSet.Builder().issuer(this.addresses.issuerOf(told.tenant().id().toString()))
			.audience(told.application().clientId())
			.subject(IdTokens.subject(ended.account(), told.application()))
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(TOKEN_LIFETIME)))
			.jwtID(UUID.randomUUID().toString())
			.claim("sid", ended.sid())
			.claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
			.build());
	}

	private void post(URI address, AppRegistration application, String token) {
		HttpRequest request = HttpRequest.newBuilder(address)
			.timeout(TIMEOUT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("logout_token=" + token))
			.build();
		try {
			int status = this.http.send(request, BodyHandlers.discarding()).statusCode();
			log.info("Told {} by its back channel: {}", application, status);
		}
		// the JDK's client throws the second where a header cannot be read
		catch (IOException | IllegalArgumentException ex) {
			log.info("{} was not told by its back channel: {}", application, ex.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
