package com.example.identityemulator.web;

import java.text.ParseException;
import java.time.Clock;
import java.util.Optional;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.token.ClaimReader;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Checks a token for the two addresses here that belong to Microsoft Graph; a token for
 * another API is not for them.
 */
@Component
class GraphTokens {

	private final SigningKeys keys;

	private final Clock clock;

	GraphTokens(SigningKeys keys, Clock clock) {
		this.keys = keys;
		this.clock = clock;
	}

	Optional<JWTClaimsSet> claims(String token) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			JWTClaimsSet claims = jwt.getJWTClaimsSet();
			return Optional.of(claims)
				.filter((ignored) -> this.keys.hasSigned(jwt))
				.filter((found) -> found.getAudience().contains(Directory.MICROSOFT_GRAPH))
				.filter((found) -> found.getClaim("scp") != null)
				.filter((found) -> !ClaimReader.isOver(found, this.clock.instant()));
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

	static String of(String header) {
		return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
	}

}
