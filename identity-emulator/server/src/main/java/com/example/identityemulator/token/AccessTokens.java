package com.example.identityemulator.token;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.client.ClientAuthentication;
import com.example.identityemulator.token.keys.SigningKeys;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.stereotype.Component;

/**
 * Tells an API who calls, for whom, and what it may do: in the version the API asked for.
 */
@Component
public class AccessTokens {

	/** What is optional in version 2.0 and comes always in 1.0. */
	private static final Set<String> IN_VERSION_1 = Set.of("given_name", "family_name", "upn", "amr");

	private final TokenClaims claims;

	private final PersonClaims people;

	private final GroupClaims groups;

	private final RoleAssignments roles;

	private final SigningKeys keys;

	AccessTokens(TokenClaims claims, PersonClaims people, GroupClaims groups, RoleAssignments roles, SigningKeys keys) {
		this.claims = claims;
		this.people = people;
		this.groups = groups;
		this.roles = roles;
		this.keys = keys;
	}

	/**
	 * The claims of a token for an application that acts for a person.
	 * @param asked the API, as the client called it
	 * @param request what the client asked for beyond the registration
	 */
	public JWTClaimsSet forPerson(SignedInPerson person, AppRegistration client, ClientAuthentication.Proof proof,
			Scopes.RequestedScopes asked, Collection<String> scopes, ClaimsRequest request) {
		User user = person.user();
		AppRegistration api = asked.api();
		Set<String> optional = api.optionalClaims().inAccessToken();
		JWTClaimsSet.Builder token = start(person.tenant(), client, proof, api, asked.prefix())
			.subject(TokenClaims.subject(user, api))
			.claim("oid", user.id().toString())
			.claim("name", user.displayName())
			.claim("scp", String.join(" ", scopes))
			.claim("sid", person.sid())
			.claim("acrs", person.contexts().isEmpty() ? null : List.copyOf(person.contexts()));
		if (api.optionalClaims().inAccessToken("idtyp", "include_user_token")) {
			token.claim("idtyp", "user");
		}
		if (optional.contains("xms_cc") && !request.capabilities().isEmpty()) {
			token.claim("xms_cc", List.copyOf(request.capabilities()));
		}
		Set<String> names = new HashSet<>(optional);
		names.addAll(request.accessToken());
		if (api.wantsVersion2()) {
			names.add("preferred_username");
		}
		else {
			names.addAll(IN_VERSION_1);
			token.claim("unique_name", user.userName()).claim("acr", "1");
		}
		this.people.addTo(token, person, names);
		this.groups.addTo(token, user, api, false);
		return finish(token, this.roles.of(user, api));
	}

	/**
	 * Those for an application that calls as itself: roles, never scp; without any role
	 * the token has none, and it is the API that must say no.
	 * @param name what the client called the API
	 */
	public JWTClaimsSet forApplication(Tenant tenant, AppRegistration client, ClientAuthentication.Proof proof,
			AppRegistration api, String name) {
		String principal = TokenClaims.servicePrincipal(client, tenant).toString();
		JWTClaimsSet.Builder token = start(tenant, client, proof, api, name).subject(principal).claim("oid", principal);
		if (api.optionalClaims().inAccessToken().contains("idtyp")) {
			token.claim("idtyp", "app");
		}
		return finish(token, this.roles.of(client, tenant, api));
	}

	private JWTClaimsSet.Builder start(Tenant tenant, AppRegistration client, ClientAuthentication.Proof proof,
			AppRegistration api, String name) {
		if (api.wantsVersion2()) {
			return this.claims.version2(tenant, api)
				.audience(api.clientId())
				.claim("azp", client.clientId())
				.claim("azpacr", proof.claim());
		}
		return this.claims.version1(tenant, api)
			.audience(version1Audience(api, name))
			.claim("appid", client.clientId())
			.claim("appidacr", proof.claim())
			.claim("app_displayname", api.clientId().equals(Directory.MICROSOFT_GRAPH) ? client.displayName() : null);
	}

	/**
	 * The API by the name that the client used.
	 */
	private String version1Audience(AppRegistration api, String name) {
		if (!name.isEmpty() && !api.clientId().equals(Directory.MICROSOFT_GRAPH)) {
			return name;
		}
		return (api.identifierUris().isEmpty() || api.clientId().equals(Directory.MICROSOFT_GRAPH)) ? api.clientId()
				: api.identifierUris().get(0);
	}

	private JWTClaimsSet finish(JWTClaimsSet.Builder token, List<String> roles) {
		return (roles.isEmpty() ? token : token.claim("roles", roles)).build();
	}

	public String sign(JWTClaimsSet claims) {
		return this.keys.sign(claims);
	}

}
