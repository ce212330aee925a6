package com.example.identityemulator.graph;

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.token.ClaimReader;
import com.example.identityemulator.token.Revocations;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Checks tokens as Microsoft Graph does, and says what is wrong in its words.
 */
@Component
class GraphCallers {

	private static final String BEARER = "bearer ";

	private final Directory directory;

	private final SigningKeys keys;

	private final Revocations revocations;

	private final Clock clock;

	GraphCallers(Directory directory, SigningKeys keys, Revocations revocations, Clock clock) {
		this.directory = directory;
		this.keys = keys;
		this.revocations = revocations;
		this.clock = clock;
	}

	GraphCaller of(HttpServletRequest request) {
		String header = Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
		if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			throw GraphException.invalidToken("Access token is empty.");
		}
		try {
			return caller(claims(header.substring(BEARER.length()).trim()));
		}
		catch (ParseException ex) {
			throw GraphException.invalidToken("IDX14100: JWT is not well formed, there are no dots (.).");
		}
	}

	private JWTClaimsSet claims(String token) throws ParseException {
		SignedJWT jwt = SignedJWT.parse(token);
		JWTClaimsSet claims = jwt.getJWTClaimsSet();
		require(this.keys.hasSigned(jwt), "Signing key is invalid.");
		require(claims.getAudience().contains(Directory.MICROSOFT_GRAPH),
				"Access token validation failure. Invalid audience.");
		require(!ClaimReader.isOver(claims, this.clock.instant()), "Lifetime validation failed, the token is expired.");
		return claims;
	}

	private GraphCaller caller(JWTClaimsSet claims) throws ParseException {
		Tenant tenant = this.directory.tenant(claims.getStringClaim("tid"))
			.orElseThrow(() -> GraphException.invalidToken("Access token validation failure. Invalid tenant."));
		String scopes = claims.getStringClaim("scp");
		Optional<User> user = (scopes != null) ? ClaimReader.oid(claims).flatMap(this.directory::user)
				: Optional.empty();
		require(scopes == null || user.isPresent(), "The identity of the calling user could not be established.");
		if (user.isPresent()) {
			requireNotRevoked(user.get(), claims);
		}
		return new GraphCaller(tenant, user, (scopes != null) ? Set.of(scopes.split(" ")) : Set.of(),
				ClaimReader.texts(claims, "roles"));
	}

	/**
	 * A client that declared cp1 learns of it at once; for others the token counts until
	 * it ends, as on the platform.
	 */
	private void requireNotRevoked(User user, JWTClaimsSet claims) {
		if (ClaimReader.texts(claims, "xms_cc").contains("cp1")) {
			Instant issued = Revocations.issued(claims);
			this.revocations.of(user)
				.map((since) -> since.truncatedTo(ChronoUnit.SECONDS))
				.filter(issued::isBefore)
				.ifPresent((since) -> {
					throw new RevokedTokenException(since);
				});
		}
	}

	private void require(boolean fine, String problem) {
		if (!fine) {
			throw GraphException.invalidToken(problem);
		}
	}

}
