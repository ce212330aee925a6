package com.example.identityemulator.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An application as Microsoft Graph describes it, reduced to what the protocol asks.
 *
 * @param appRoleAssignmentRequired a property of Graph's servicePrincipal: only people
 * with a role may sign in
 * @param oauth2AllowIdTokenImplicitFlow what the portal's manifest calls
 * enableIdTokenIssuance
 * @param oauth2AllowImplicitFlow what it calls enableAccessTokenIssuance
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/application">application</a>
 */
public record AppRegistration(UUID appId, String displayName, SignInAudience signInAudience,
		List<String> identifierUris, WebPlatform web, PublicPlatform spa, PublicPlatform publicClient,
		@JsonProperty("isFallbackPublicClient") Boolean fallbackPublicClient, ExposedApi api, List<AppRole> appRoles,
		List<RequiredResource> requiredResourceAccess, OptionalClaims optionalClaims, String groupMembershipClaims,
		List<PasswordCredential> passwordCredentials, List<KeyCredential> keyCredentials,
		List<FederatedIdentityCredential> federatedIdentityCredentials, List<TokenLifetimePolicy> tokenLifetimePolicies,
		Boolean appRoleAssignmentRequired, Boolean oauth2AllowIdTokenImplicitFlow, Boolean oauth2AllowImplicitFlow) {

	public AppRegistration {
		identifierUris = OptionalLists.orEmpty(identifierUris);
		web = ((web != null) ? web : new WebPlatform(null, null, null, null)).allowing(oauth2AllowIdTokenImplicitFlow,
				oauth2AllowImplicitFlow);
		spa = (spa != null) ? spa : new PublicPlatform(null);
		publicClient = (publicClient != null) ? publicClient : new PublicPlatform(null);
		fallbackPublicClient = Boolean.TRUE.equals(fallbackPublicClient);
		api = (api != null) ? api : new ExposedApi(null, null, null, null);
		appRoles = OptionalLists.orEmpty(appRoles);
		requiredResourceAccess = OptionalLists.orEmpty(requiredResourceAccess);
		optionalClaims = (optionalClaims != null) ? optionalClaims : new OptionalClaims(null, null);
		passwordCredentials = OptionalLists.orEmpty(passwordCredentials);
		keyCredentials = OptionalLists.orEmpty(keyCredentials);
		federatedIdentityCredentials = OptionalLists.orEmpty(federatedIdentityCredentials);
		tokenLifetimePolicies = OptionalLists.orEmpty(tokenLifetimePolicies);
		appRoleAssignmentRequired = Boolean.TRUE.equals(appRoleAssignmentRequired);
	}

	/**
	 * What it proves itself by.
	 */
	public AppCredentials credentials() {
		return new AppCredentials(this.passwordCredentials, this.keyCredentials);
	}

	public boolean isKnownClient(AppRegistration other) {
		return this.api.knownClientApplications().contains(other.appId);
	}

	/**
	 * Whether the authorize endpoint may hand out ID tokens.
	 */
	public boolean mayReceiveIdTokens() {
		return this.web.implicitGrantSettings().enableIdTokenIssuance();
	}

	/**
	 * Whether the authorize endpoint may hand out access tokens.
	 */
	public boolean mayReceiveAccessTokens() {
		return this.web.implicitGrantSettings().enableAccessTokenIssuance();
	}

	public Optional<String> logoutUrl() {
		return Optional.ofNullable(this.web.logoutUrl());
	}

	/**
	 * Whether iss goes beside sid to the logoutUrl.
	 */
	public boolean isToldTheIssuer() {
		return this.web.logoutSessionRequired();
	}

	public boolean isForHomeTenantOnly() {
		return this.signInAudience == SignInAudience.MY_ORGANISATION;
	}

	public boolean isForOrganisations() {
		return this.signInAudience.organisations();
	}

	public boolean isForPersonalAccounts() {
		return this.signInAudience.personal();
	}

	/**
	 * The lifetime of access tokens for it and of its ID tokens, where a policy sets it.
	 */
	public Optional<Duration> accessTokenLifetime() {
		return this.tokenLifetimePolicies.stream()
			.map(TokenLifetimePolicy::accessToken)
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * How long its refresh tokens may lie unused, where a policy sets it.
	 */
	public Optional<Duration> refreshTokenLifetime() {
		return this.tokenLifetimePolicies.stream()
			.map(TokenLifetimePolicy::refreshToken)
			.flatMap(Optional::stream)
			.findFirst();
	}

	public String clientId() {
		return this.appId.toString();
	}

	public Optional<RedirectType> redirectType(String uri) {
		return new RedirectUris(this.web, this.spa, this.publicClient).type(uri);
	}

	public List<String> redirectUris() {
		return new RedirectUris(this.web, this.spa, this.publicClient).all();
	}

	/**
	 * The APIs whose permissions it needs, known before the first request.
	 */
	public List<UUID> requiredApis() {
		return this.requiredResourceAccess.stream().map(RequiredResource::resourceAppId).toList();
	}

	public List<Permission> requiredScopes(AppRegistration api) {
		return required(api, true).flatMap((access) -> api.permission(access.id()).stream()).toList();
	}

	public List<AppRole> requiredRoles(AppRegistration api) {
		return required(api, false).flatMap((access) -> api.role(access.id()).stream()).toList();
	}

	private Stream<RequiredResource.Access> required(AppRegistration api, boolean scopes) {
		return this.requiredResourceAccess.stream()
			.filter((required) -> required.resourceAppId().equals(api.appId))
			.flatMap((required) -> required.resourceAccess().stream())
			.filter((access) -> access.isScope() == scopes);
	}

	public Optional<Permission> permission(String value) {
		return this.api.oauth2PermissionScopes()
			.stream()
			.filter((permission) -> permission.isEnabled() && permission.value().equalsIgnoreCase(value))
			.findFirst();
	}

	public Optional<Permission> permission(UUID id) {
		return this.api.oauth2PermissionScopes()
			.stream()
			.filter((permission) -> permission.id().equals(id))
			.findFirst();
	}

	public Optional<AppRole> role(UUID id) {
		return this.appRoles.stream().filter((role) -> role.id().equals(id)).findFirst();
	}

	/**
	 * Version 2.0 only if the API asks for it; the platform's default is 1.0.
	 */
	public boolean wantsVersion2() {
		return Integer.valueOf(2).equals(this.api.requestedAccessTokenVersion());
	}

	public boolean isCalled(String identifier) {
		return clientId().equalsIgnoreCase(identifier) || ("api://" + clientId()).equalsIgnoreCase(identifier)
				|| this.identifierUris.contains(identifier);
	}

	/**
	 * The same application, even if its registration changes.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof AppRegistration that && this.appId.equals(that.appId);
	}

	@Override
	public int hashCode() {
		return this.appId.hashCode();
	}

	@Override
	public String toString() {
		return this.displayName + " (" + this.appId + ")"; // never the secrets
	}

}
