package com.example.quartet.identityemulator.token;

import java.util.Collection;
import java.util.List;

import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.Directory;
import com.example.quartet.identityemulator.directory.RoleAssignments;
import com.example.quartet.identityemulator.directory.Tenant;
import com.example.quartet.identityemulator.directory.User;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.stereotype.Component;

/**
 * Tells an API who calls, for whom, and what it may do: in the version the API asked for.
 */
@Component
public class AccessTokens {

	private final TokenClaims claims;

	private final RoleAssignments roles;

	private final SigningKeys keys;

	AccessTokens(TokenClaims claims, RoleAssignments roles, SigningKeys keys) {
		this.claims = claims;
		this.roles = roles;
		this.keys = keys;
	}

	public String forPerson(Person person, AppRegistration client, ClientProof proof, AppRegistration api,
			Collection<String> scopes) {
		User user = person.user();
		JWTClaimsSet.Builder token = start(person.tenant(), client, proof, api).subject(TokenClaims.subject(user, api))
			.claim("oid", user.id().toString())
			.claim("name", user.displayName())
			.claim("scp", String.join(" ", scopes))
			.claim("sid", person.sid())
			.claim("acrs", person.contexts().isEmpty() ? null : List.copyOf(person.contexts()));
		if (api.wantsVersion2()) {
			token.claim("preferred_username", user.userName());
		}
		else {
			token.claim("given_name", user.givenName())
				.claim("family_name", user.surname())
				.claim("unique_name", user.userName())
				.claim("upn", user.userName());
		}
		return finish(token, this.roles.of(user, api));
	}

	/**
	 * An application that calls as itself: roles, never scp; without any role the token
	 * has none, and it is the API that must say no.
	 */
	public String forApplication(Tenant tenant, AppRegistration client, ClientProof proof, AppRegistration api) {
		String principal = TokenClaims.servicePrincipal(client, tenant).toString();
		JWTClaimsSet.Builder token = start(tenant, client, proof, api).subject(principal)
			.claim("oid", principal)
			.claim("idtyp", "app");
		return finish(token, this.roles.of(client, tenant, api));
	}

	private JWTClaimsSet.Builder start(Tenant tenant, AppRegistration client, ClientProof proof, AppRegistration api) {
		if (api.wantsVersion2()) {
			return this.claims.version2(tenant)
				.audience(api.clientId())
				.claim("azp", client.clientId())
				.claim("azpacr", proof.claim());
		}
		return this.claims.version1(tenant)
			.audience(version1Audience(api))
			.claim("appid", client.clientId())
			.claim("appidacr", proof.claim())
			.claim("app_displayname", client.displayName());
	}

	private String version1Audience(AppRegistration api) {
		return (api.identifierUris().isEmpty() || api.clientId().equals(Directory.MICROSOFT_GRAPH)) ? api.clientId()
				: api.identifierUris().get(0);
	}

	private String finish(JWTClaimsSet.Builder token, List<String> roles) {
		if (!roles.isEmpty()) {
			token.claim("roles", roles);
		}
		return this.keys.sign(token.build());
	}

}
