package com.example.quartet.identityemulator.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An application as Microsoft Graph describes it, reduced to what the protocol asks.
 *
 * @param appRoleAssignmentRequired a property of Graph's servicePrincipal: only people
 * with a role may sign in
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/application">application</a>
 */
public record AppRegistration(UUID appId, String displayName, Audience signInAudience, List<String> identifierUris,
		Web web, Platform spa, Platform publicClient,
		@JsonProperty("isFallbackPublicClient") Boolean fallbackPublicClient, Api api, List<AppRole> appRoles,
		List<RequiredResource> requiredResourceAccess, OptionalClaims optionalClaims,
		List<PasswordCredential> passwordCredentials, List<KeyCredential> keyCredentials,
		Boolean appRoleAssignmentRequired) {

	public AppRegistration {
		identifierUris = orEmpty(identifierUris);
		web = (web != null) ? web : new Web(null, null, null, null);
		spa = (spa != null) ? spa : new Platform(null);
		publicClient = (publicClient != null) ? publicClient : new Platform(null);
		fallbackPublicClient = Boolean.TRUE.equals(fallbackPublicClient);
		api = (api != null) ? api : new Api(null, null, null, null);
		appRoles = orEmpty(appRoles);
		requiredResourceAccess = orEmpty(requiredResourceAccess);
		optionalClaims = (optionalClaims != null) ? optionalClaims : new OptionalClaims(null, null);
		passwordCredentials = orEmpty(passwordCredentials);
		keyCredentials = orEmpty(keyCredentials);
		appRoleAssignmentRequired = Boolean.TRUE.equals(appRoleAssignmentRequired);
	}

	public String clientId() {
		return this.appId.toString();
	}

	public Optional<RedirectType> redirectType(String uri) {
		if (this.web.redirectUris().contains(uri)) {
			return Optional.of(RedirectType.WEB);
		}
		if (this.spa.redirectUris().contains(uri)) {
			return Optional.of(RedirectType.SPA);
		}
		String anyPort = uri.replaceFirst("^http://(localhost|127\\.0\\.0\\.1):\\d+", "http://$1");
		return Stream.of(uri, anyPort, anyPort.replaceFirst("/$", ""))
			.anyMatch(this.publicClient.redirectUris()::contains) ? Optional.of(RedirectType.NATIVE) : Optional.empty();
	}

	public List<String> redirectUris() {
		List<String> all = new ArrayList<>(this.web.redirectUris());
		all.addAll(this.spa.redirectUris());
		all.addAll(this.publicClient.redirectUris());
		return all;
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

	@Override
	public String toString() {
		return this.displayName + " (" + this.appId + ")"; // never the secrets
	}

	private static <T> List<T> orEmpty(List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/**
	 * A server application's addresses.
	 *
	 * @param logoutSessionRequired for the emulator alone: send iss beside sid to the
	 * logoutUrl
	 */
	public record Web(List<String> redirectUris, String logoutUrl, ImplicitGrant implicitGrantSettings,
			Boolean logoutSessionRequired) {

		public Web {
			redirectUris = orEmpty(redirectUris);
			implicitGrantSettings = (implicitGrantSettings != null) ? implicitGrantSettings
					: new ImplicitGrant(null, null);
			logoutSessionRequired = Boolean.TRUE.equals(logoutSessionRequired);
		}

	}

	/**
	 * Which tokens may come straight from the authorize endpoint.
	 */
	public record ImplicitGrant(Boolean enableIdTokenIssuance, Boolean enableAccessTokenIssuance) {

		public ImplicitGrant {
			enableIdTokenIssuance = Boolean.TRUE.equals(enableIdTokenIssuance);
			enableAccessTokenIssuance = Boolean.TRUE.equals(enableAccessTokenIssuance);
		}

	}

	/**
	 * The redirect URIs of a platform that keeps no secret.
	 */
	public record Platform(List<String> redirectUris) {

		public Platform {
			redirectUris = orEmpty(redirectUris);
		}

	}

	/**
	 * What the application offers to others as an API.
	 *
	 * @param knownClientApplications clients whose consent page covers this API's own
	 * permissions too
	 */
	public record Api(Integer requestedAccessTokenVersion, List<Permission> oauth2PermissionScopes,
			List<PreAuthorized> preAuthorizedApplications, List<UUID> knownClientApplications) {

		public Api {
			oauth2PermissionScopes = orEmpty(oauth2PermissionScopes);
			preAuthorizedApplications = orEmpty(preAuthorizedApplications);
			knownClientApplications = orEmpty(knownClientApplications);
		}

	}

	/**
	 * A client that nobody is asked about.
	 */
	public record PreAuthorized(UUID appId, List<UUID> delegatedPermissionIds) {

		public PreAuthorized {
			delegatedPermissionIds = orEmpty(delegatedPermissionIds);
		}

	}

	/**
	 * What the application needs of one API, known before anybody asks.
	 */
	public record RequiredResource(UUID resourceAppId, List<ResourceAccess> resourceAccess) {

		public RequiredResource {
			resourceAccess = orEmpty(resourceAccess);
		}

	}

	/**
	 * One permission needed.
	 *
	 * @param type Scope for a delegated permission, Role for an application's own
	 */
	public record ResourceAccess(UUID id, String type) {

		public boolean isScope() {
			return "Scope".equals(this.type);
		}

	}

	/**
	 * Claims that come only when the registration asks for them.
	 */
	public record OptionalClaims(List<Claim> idToken, List<Claim> accessToken) {

		public OptionalClaims {
			idToken = orEmpty(idToken);
			accessToken = orEmpty(accessToken);
		}

		public boolean idToken(String name) {
			return this.idToken.stream().anyMatch((claim) -> claim.name().equals(name));
		}

	}

	/**
	 * One optional claim.
	 */
	public record Claim(String name) {

	}

	/**
	 * A secret.
	 *
	 * @param secretText for the emulator alone; Graph never returns it
	 */
	public record PasswordCredential(String displayName, String secretText, Instant endDateTime) {

		@Override
		public String toString() {
			return String.valueOf(this.displayName); // never the secret
		}

	}

	/**
	 * A certificate, as base64 of its DER bytes.
	 */
	public record KeyCredential(String displayName, String type, String usage, byte[] key) {

	}

}
