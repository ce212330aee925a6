package com.example.identityemulator.token.grant;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * An application calls as itself, with all it was granted beforehand and nothing else.
 */
@Component
class ClientCredentialsGrant implements TokenGrant {

	private static final Logger log = LoggerFactory.getLogger(ClientCredentialsGrant.class);

	/** Some client libraries send these with every grant. */
	private static final Set<String> IGNORED = Set.of("openid", "profile", "offline_access", "email");

	private final Directory directory;

	private final Consents consents;

	private final RoleAssignments roles;

	private final TokenResponses answers;

	ClientCredentialsGrant(Directory directory, Consents consents, RoleAssignments roles, TokenResponses answers) {
		this.directory = directory;
		this.consents = consents;
		this.roles = roles;
		this.answers = answers;
	}

	@Override
	public boolean answersTo(String grantType) {
		return grantType.equals("client_credentials");
	}

	@Override
	public TokenResponse redeem(TokenRequest call) {
		call.requireProof();
		requireInstalled(call);
		if (call.authority().tenant().isEmpty()) {
			log.info("{} asked at /{}: the platform wants a concrete tenant here; using {}", call.client(),
					call.authority().segment(), call.authority().tenantForApplications().displayName());
		}
		String resource = resource(call.form().require("scope"));
		AppRegistration api = api(resource, call);
		Scopes.of(api).requireMatching(call.form());
		requireAssignment(call, api);
		return this.answers.forApplication(call, api, resource);
	}

	/**
	 * A customer's tenant knows an application only after an administrator there has
	 * agreed to it.
	 */
	private void requireInstalled(TokenRequest call) {
		Tenant tenant = call.authority().tenantForApplications();
		if (tenant.isPersonal()) {
			throw new AadstsException(AadstsError.NOT_FOR_PERSONAL_ACCOUNTS, call.client().clientId());
		}
		if (!tenant.equals(this.directory.homeTenant()) && !this.consents.mention(tenant, call.client())
				&& !this.roles.mention(tenant, call.client())) {
			throw new AadstsException(AadstsError.APPLICATION_NOT_FOUND, call.client().clientId(),
					tenant.displayName());
		}
	}

	/**
	 * An API may insist that no application comes without a role.
	 */
	private void requireAssignment(TokenRequest call, AppRegistration api) {
		if (api.appRoleAssignmentRequired()
				&& this.roles.of(call.client(), call.authority().tenantForApplications(), api).isEmpty()) {
			throw new AadstsException(AadstsError.APPLICATION_NOT_ASSIGNED, call.client().clientId(),
					call.client().displayName(), api.clientId(), api.displayName());
		}
	}

	private String resource(String scope) {
		List<String> scopes = Stream.of(scope.trim().split("\\s+")).filter((name) -> !IGNORED.contains(name)).toList();
		if (scopes.size() != 1) {
			throw new AadstsException(AadstsError.INVALID_SCOPE, "The scope " + scope + " is not valid.");
		}
		String only = scopes.get(0);
		if (!only.endsWith("/.default")) {
			throw new AadstsException(AadstsError.SCOPE_OF_CLIENT_CREDENTIALS, only);
		}
		return only.substring(0, only.length() - "/.default".length());
	}

	private AppRegistration api(String name, TokenRequest call) {
		String resource = name.replaceFirst("/$", ""); // https://x//.default
		return this.directory.application(resource)
			.filter((api) -> this.directory.isAvailable(api, call.authority().tenantForApplications()))
			.orElseThrow(() -> new AadstsException(AadstsError.RESOURCE_NOT_FOUND, resource,
					call.authority().tenantForApplications().displayName()));
	}

}
