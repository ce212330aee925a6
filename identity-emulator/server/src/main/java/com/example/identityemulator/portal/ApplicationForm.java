package com.example.identityemulator.portal;

import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

/**
 * What the form of an application says; the lists have one element a line.
 *
 * @param scopes the names of the permissions that it offers to people
 * @param roles the names of its roles
 * @param delegated the permissions that it needs for a person, such as
 * {@code https://graph.microsoft.com/Mail.Read}
 * @param application the permissions that it needs for itself
 */
record ApplicationForm(@Nullable String id, @Nullable String displayName, @Nullable String signInAudience,
		@Nullable String identifierUris, @Nullable String webRedirectUris, @Nullable String spaRedirectUris,
		@Nullable String nativeRedirectUris, @Nullable String logoutUrl, Boolean publicClient,
		Boolean assignmentRequired, Boolean version2, @Nullable String scopes, @Nullable String roles,
		@Nullable String delegated, @Nullable String application) {

	ApplicationForm {
		publicClient = Boolean.TRUE.equals(publicClient);
		assignmentRequired = Boolean.TRUE.equals(assignmentRequired);
		version2 = Boolean.TRUE.equals(version2);
	}

	static ApplicationForm empty() {
		return new ApplicationForm(null, null, "AzureADMyOrg", null, null, null, null, null, false, false, true, null,
				null, null, null);
	}

	static ApplicationForm of(JsonNode app, Directory directory) {
		return new ApplicationForm(text(app.path("appId")), text(app.path("displayName")),
				text(app.path("signInAudience")), Lines.of(app.path("identifierUris")),
				Lines.of(app.path("web").path("redirectUris")), Lines.of(app.path("spa").path("redirectUris")),
				Lines.of(app.path("publicClient").path("redirectUris")), text(app.path("web").path("logoutUrl")),
				app.path("isFallbackPublicClient").asBoolean(false),
				app.path("appRoleAssignmentRequired").asBoolean(false),
				app.path("api").path("requestedAccessTokenVersion").asInt(1) == 2,
				OfferedPermissions.names(app.path("api").path("oauth2PermissionScopes")),
				OfferedPermissions.names(app.path("appRoles")),
				RequiredPermissions.names(app.path("requiredResourceAccess"), "Scope", directory),
				RequiredPermissions.names(app.path("requiredResourceAccess"), "Role", directory));
	}

	UUID idOrNew() {
		return StringUtils.hasText(this.id) ? UUID.fromString(this.id) : UUID.randomUUID();
	}

	ObjectNode writeTo(ObjectNode app, UUID id, Directory directory) {
		app.put("appId", id.toString());
		Lines.put(app, "displayName", this.displayName);
		Lines.put(app, "signInAudience", this.signInAudience);
		Lines.putList(app, "identifierUris", this.identifierUris);
		Lines.putList(app.withObject("web"), "redirectUris", this.webRedirectUris);
		Lines.put(app.withObject("web"), "logoutUrl", this.logoutUrl);
		Lines.putList(app.withObject("spa"), "redirectUris", this.spaRedirectUris);
		Lines.putList(app.withObject("publicClient"), "redirectUris", this.nativeRedirectUris);
		app.put("isFallbackPublicClient", this.publicClient);
		app.put("appRoleAssignmentRequired", this.assignmentRequired);
		app.withObject("api").put("requestedAccessTokenVersion", this.version2 ? 2 : 1);
		OfferedPermissions.putScopes(app.withObject("api"), Lines.of(this.scopes));
		OfferedPermissions.putRoles(app, Lines.of(this.roles));
		new RequiredPermissions(directory).put(app, Lines.of(this.delegated), Lines.of(this.application));
		return app;
	}

	private static @Nullable String text(JsonNode value) {
		return value.asStringOpt().orElse(null);
	}

}
