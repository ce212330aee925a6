package com.example.identityemulator.graph;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

import org.springframework.http.HttpStatus;

/**
 * The token is older than the event that ended it: the client asks for a newer one by the
 * claims of this answer.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation">Continuous
 * access evaluation</a>
 */
class RevokedTokenException extends GraphException {

	private final Instant since;

	RevokedTokenException(Instant since) {
		super(HttpStatus.UNAUTHORIZED, "InvalidAuthenticationToken",
				"Continuous access evaluation resulted in challenge with result: InteractionRequired and code: TokenIssuedBeforeRevocationTimestamp");
		this.since = since;
	}

	@Override
	String challenge() {
		String claims = "{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"%d\"}}}"
			.formatted(this.since.getEpochSecond());
		return ", error=\"insufficient_claims\", claims=\"%s\""
			.formatted(Base64.getEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)));
	}

}
