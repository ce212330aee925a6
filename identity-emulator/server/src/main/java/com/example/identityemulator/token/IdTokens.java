package com.example.identityemulator.token;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.claims.CodeHash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells an application who signed in.
 */
@Component
public class IdTokens {

	private final TokenClaims claims;

	private final PersonClaims people;

	private final GroupClaims groups;

	private final RoleAssignments roles;

	private final SigningKeys keys;

	IdTokens(TokenClaims claims, PersonClaims people, GroupClaims groups, RoleAssignments roles, SigningKeys keys) {
		this.claims = claims;
		this.people = people;
		this.groups = groups;
		this.roles = roles;
		this.keys = keys;
	}

	/**
	 * Issues an ID token that goes straight to the application's server.
	 */
	public String issue(SignedInPerson person, AppRegistration client, Grant grant) {
		return this.keys.sign(start(person, client, grant, false).build());
	}

	/**
	 * The claims of an ID token, for those who sign it in a way of their own.
	 */
	public JWTClaimsSet claims(SignedInPerson person, AppRegistration client, String nonce) {
		Grant grant = new Grant(person, client, null, RedirectType.WEB, null, null, "openid profile email", nonce,
				ClaimsRequest.NONE, person.authenticated(), "");
		return start(person, client, grant, false).build();
	}

	/**
	 * Issues an ID token that goes through the browser, and binds what comes along to it.
	 * @param code the code beside it, or null
	 * @param accessToken the access token beside it, or null
	 */
	public String issueInFront(SignedInPerson person, AppRegistration client, Grant grant, @Nullable String code,
			@Nullable String accessToken) {
		JWTClaimsSet.Builder token = start(person, client, grant, true);
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
	 * The same person has another subject at every application.
	 */
	public static String subject(User user, AppRegistration client) {
		return TokenClaims.subject(user, client);
	}

	private JWTClaimsSet.Builder start(SignedInPerson person, AppRegistration client, Grant grant, boolean inFront) {
		User user = person.user();
		JWTClaimsSet.Builder token = this.claims.version2(person.tenant(), client)
			.audience(client.clientId())
			.subject(TokenClaims.subject(user, client))
			.claim("sid", person.sid())
			.claim("nonce", grant.nonce());
		List<String> scopes = List.of(grant.scope().split("\\s+"));
		if (scopes.contains("profile")) {
			token.claim("oid", user.id().toString())
				.claim("name", user.displayName())
				.claim("preferred_username", user.userName());
		}
		Set<String> optional = new HashSet<>(client.optionalClaims().inIdToken());
		optional.addAll(grant.claims().idToken());
		if (scopes.contains("email")) {
			optional.add("email");
		}
		this.people.addTo(token, person, optional);
		this.groups.addTo(token, user, client, inFront);
		List<String> roles = this.roles.of(user, client);
		return roles.isEmpty() ? token : token.claim("roles", roles);
	}

}
