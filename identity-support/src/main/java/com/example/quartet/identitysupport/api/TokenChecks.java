package com.example.quartet.identitysupport.api;

import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.api.IdentityApiProperties.ApplicationsBy;
import com.nimbusds.jwt.SignedJWT;

/**
 * Looks a refused token over once more, so that a person sees at a glance what is right
 * about it and what is not.
 */
class TokenChecks {

	private static final long SKEW = 60;

	private final IdentityApiProperties api;

	private final IdentityProperties settings;

	TokenChecks(IdentityApiProperties api, IdentityProperties settings) {
		this.api = api;
		this.settings = settings;
	}

	/**
	 * The checks of a token that may be anything at all.
	 * @param token what stood in the Authorization header
	 * @param signed whether its signature was found to hold
	 * @return each check, in the order in which to mend them
	 */
	List<TokenCheck> of(String token, boolean signed) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			return of(jwt.getHeader().toJSONObject(), jwt.getJWTClaimsSet().getClaims(), signed);
		}
		// the parser itself trips over null
		catch (ParseException | RuntimeException ex) {
			return List.of(new TokenCheck("format", false, "a signed JWT", "something else"));
		}
	}

	private List<TokenCheck> of(Map<String, Object> header, Map<String, Object> claims, boolean signed) {
		String version = String.valueOf(claims.get("ver"));
		String tid = String.valueOf(claims.get("tid"));
		boolean old = "1.0".equals(version);
		String issuer = old ? this.settings.issuerOfVersion1(tid) : this.settings.issuer(tid);
		String audience = this.api.audience(version);
		Instant now = Instant.now();
		return List.of(check("alg", "RS256".equals(header.get("alg")), "RS256", header.get("alg")),
				check("signature", signed, "by a key that the provider publishes", "by key " + header.get("kid")),
				check("ver", old || "2.0".equals(version), "1.0 or 2.0", claims.get("ver")),
				check("tid", this.settings.allows(tid), "an allowed tenant", claims.get("tid")),
				check("iss", issuer.equals(claims.get("iss")), issuer, claims.get("iss")),
				check("aud", claims.get("aud") instanceof List<?> list && list.contains(audience), audience,
						claims.get("aud")),
				check("exp", claims.get("exp") instanceof Date end && end.toInstant().plusSeconds(SKEW).isAfter(now),
						"after " + now, claims.get("exp")),
				check("nbf",
						!(claims.get("nbf") instanceof Date start)
								|| start.toInstant().minusSeconds(SKEW).isBefore(now),
						"before " + now, claims.get("nbf")),
				check(old ? "appid" : "azp", claims.get(old ? "appid" : "azp") instanceof String, "an application id",
						claims.get(old ? "appid" : "azp")),
				check("scp or roles", claims.get("scp") instanceof String || claims.get("roles") instanceof List
						|| (this.api.applicationsBy() == ApplicationsBy.LIST && "app".equals(claims.get("idtyp"))),
						"scp as text, or roles as a list",
						(claims.get("scp") != null) ? claims.get("scp") : claims.get("roles")));
	}

	private static TokenCheck check(String check, boolean passed, String expected, Object received) {
		return new TokenCheck(check, passed, expected,
				(received instanceof Date date) ? date.toInstant().toString() : String.valueOf(received));
	}

}
