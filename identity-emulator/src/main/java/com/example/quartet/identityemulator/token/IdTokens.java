package com.example.quartet.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.RoleAssignments;
import com.example.quartet.identityemulator.directory.User;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.CodeHash;

import org.springframework.stereotype.Component;

/**
 * Tells an application who signed in.
 */
@Component
public class IdTokens {

	private final TokenClaims claims;

	private final RoleAssignments roles;

	private final SigningKeys keys;

	IdTokens(TokenClaims claims, RoleAssignments roles, SigningKeys keys) {
		this.claims = claims;
		this.roles = roles;
		this.keys = keys;
	}

	/**
	 * Issues an ID token.
	 */
	public String issue(Person person, AppRegistration client, Grant grant, String code, String accessToken) {
		User user = person.user();
		JWTClaimsSet.Builder token = this.claims.version2(person.tenant())
			.audience(client.clientId())
			.subject(TokenClaims.subject(user, client))
			.claim("oid", user.id().toString())
			.claim("name", user.displayName())
			.claim("preferred_username", user.userName())
			.claim("sid", person.sid())
			.claim("nonce", grant.nonce());
		if (grant.wantsAuthTime()) {
			token.claim("auth_time", Date.from(person.authenticated()).getTime() / 1000);
		}
		if (grant.scope().contains("email") || client.optionalClaims().idToken("email")) {
			token.claim("email", user.mail());
		}
		if (client.optionalClaims().idToken("login_hint")) {
			token.claim("login_hint", loginHint(user));
		}
		List<String> roles = this.roles.of(user, client);
		if (!roles.isEmpty()) {
			token.claim("roles", roles);
		}
		if (code != null) {
			token.claim("c_hash", CodeHash.compute(new AuthorizationCode(code), JWSAlgorithm.RS256).getValue());
		}
		if (accessToken != null) {
			token.claim("at_hash",
					AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.RS256).getValue());
		}
		return this.keys.sign(token.build());
	}

	/**
	 * A user name that does not show in a log of addresses.
	 */
	private static String loginHint(User user) {
		return "O." + Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(user.userName().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Whom an ID token was about: a hint proves nothing, so no signature is checked.
	 */
	public static Optional<String> userNameOf(String idToken) {
		try {
			return Optional.ofNullable(SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("preferred_username"));
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The user name in a login_hint or logout_hint, plain or as our own opaque value.
	 */
	public static String userName(String hint) {
		if (!hint.startsWith("O.")) {
			return hint;
		}
		try {
			return new String(Base64.getUrlDecoder().decode(hint.substring(2)), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return hint;
		}
	}

}
