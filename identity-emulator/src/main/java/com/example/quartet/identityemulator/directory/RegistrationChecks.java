package com.example.quartet.identityemulator.directory;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Everything a registration refers to must exist, so that a typing error is found at
 * start and not at somebody's sign-in.
 */
class RegistrationChecks {

	private final DirectoryFile directory;

	private final Map<String, AppRegistration> applications;

	RegistrationChecks(DirectoryFile directory, Map<String, AppRegistration> applications) {
		this.directory = directory;
		this.applications = applications;
	}

	void check() {
		checkTenants();
		checkUsers();
		checkApplications();
		checkAssignments();
		checkGrants();
	}

	private void checkTenants() {
		Place tenants = directory("tenants");
		tenants.unique(this.directory.tenants().stream().map(Tenant::id).toList(), "id");
		directory("homeTenant").require(isTenant(this.directory.homeTenant()), "", "names no tenant of this file");
	}

	private void checkUsers() {
		List<User> users = this.directory.users();
		directory("users").unique(users.stream().map(User::id).toList(), "id");
		directory("users").unique(users.stream().map(User::userPrincipalName).toList(), "userPrincipalName");
		for (int i = 0; i < users.size(); i++) {
			User user = users.get(i);
			Place place = directory("users[" + i + "]");
			place.require(isTenant(user.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(user.isGuest() || user.password() != null, ".password", "a member needs one to sign in");
			place.require(!user.isGuest() || isUser(user.homeAccount()), ".homeAccount", "names no user of this file");
		}
		for (int i = 0; i < this.directory.administrators().size(); i++) {
			directory("administrators[" + i + "]").require(isUser(this.directory.administrators().get(i)), "",
					"names no user of this file");
		}
	}

	private void checkApplications() {
		Set<UUID> ids = new HashSet<>();
		Set<String> uris = new HashSet<>();
		this.applications.forEach((file, app) -> {
			Place place = new Place(file, "$");
			place.require(app.appId() != null, ".appId", "an application needs an id");
			place.require(ids.add(app.appId()), ".appId", app.appId() + " is used by another application too");
			place.require(app.displayName() != null, ".displayName", "an application needs a name");
			place.require(app.signInAudience() != null, ".signInAudience", "is missing");
			app.identifierUris()
				.forEach((uri) -> place.require(uris.add(uri), ".identifierUris", uri + " is used twice"));
		});
		// references only now, when every id is known to be good
		this.applications.forEach((file, app) -> checkApplication(new Place(file, "$"), app));
	}

	private void checkApplication(Place place, AppRegistration app) {
		for (String uri : app.redirectUris()) {
			place.require(isAbsolute(uri), ".redirectUris", "'" + uri + "' is not an absolute URI");
		}
		place.unique(app.api().oauth2PermissionScopes().stream().map(Permission::id).toList(),
				"api.oauth2PermissionScopes");
		place.unique(app.appRoles().stream().map(AppRole::id).toList(), "appRoles");
		for (int i = 0; i < app.requiredResourceAccess().size(); i++) {
			checkRequired(new Place(place.file(), "$.requiredResourceAccess[" + i + "]"),
					app.requiredResourceAccess().get(i));
		}
		for (int i = 0; i < app.keyCredentials().size(); i++) {
			place.require(isCertificate(app.keyCredentials().get(i).key()), ".keyCredentials[" + i + "].key",
					"is not a certificate in base64");
		}
		app.api()
			.knownClientApplications()
			.forEach((id) -> place.require(isApp(id), ".api.knownClientApplications", id + " is no application"));
	}

	private void checkRequired(Place place, AppRegistration.RequiredResource required) {
		place.require(isApp(required.resourceAppId()), ".resourceAppId",
				required.resourceAppId() + " is no application");
		AppRegistration resource = app(required.resourceAppId());
		for (int i = 0; i < required.resourceAccess().size(); i++) {
			AppRegistration.ResourceAccess access = required.resourceAccess().get(i);
			boolean exists = access.isScope() ? resource.permission(access.id()).isPresent()
					: resource.role(access.id()).isPresent();
			place.require(exists, ".resourceAccess[" + i + "].id",
					access.id() + " is no " + access.type() + " of " + resource.displayName());
		}
	}

	private void checkAssignments() {
		for (int i = 0; i < this.directory.appRoleAssignments().size(); i++) {
			RoleAssignment assignment = this.directory.appRoleAssignments().get(i);
			Place place = directory("appRoleAssignments[" + i + "]");
			place.require(isTenant(assignment.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(assignment.isForUser() ? isUser(assignment.principalId()) : isApp(assignment.principalId()),
					".principalId", assignment.principalId() + " is neither a user nor an application");
			place.require(isApp(assignment.resourceId()), ".resourceId",
					assignment.resourceId() + " is no application");
			place.require(app(assignment.resourceId()).role(assignment.appRoleId()).isPresent(), ".appRoleId",
					assignment.appRoleId() + " is no role of that application");
		}
	}

	private void checkGrants() {
		for (int i = 0; i < this.directory.oauth2PermissionGrants().size(); i++) {
			PermissionGrant grant = this.directory.oauth2PermissionGrants().get(i);
			Place place = directory("oauth2PermissionGrants[" + i + "]");
			place.require(isTenant(grant.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(isApp(grant.clientId()), ".clientId", grant.clientId() + " is no application");
			place.require(grant.isForEverybody() || isUser(grant.principalId()), ".principalId",
					grant.principalId() + " is no user");
			place.require(isApp(grant.resourceId()), ".resourceId", grant.resourceId() + " is no application");
			for (String scope : grant.scopes()) {
				place.require(app(grant.resourceId()).permission(scope).isPresent(), ".scope",
						scope + " is no permission of that application");
			}
		}
	}

	private Place directory(String path) {
		return new Place("directory.json", "$." + path);
	}

	private boolean isTenant(UUID id) {
		return this.directory.tenants().stream().anyMatch((tenant) -> tenant.id().equals(id));
	}

	private boolean isUser(UUID id) {
		return this.directory.users().stream().anyMatch((user) -> user.id().equals(id));
	}

	private boolean isApp(UUID id) {
		return app(id) != null;
	}

	private AppRegistration app(UUID id) {
		return this.applications.values().stream().filter((app) -> app.appId().equals(id)).findFirst().orElse(null);
	}

	private boolean isAbsolute(String uri) {
		try {
			return URI.create(uri).isAbsolute();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean isCertificate(byte[] der) {
		try {
			return CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream((der != null) ? der : new byte[0])) != null;
		}
		catch (CertificateException ex) {
			return false;
		}
	}

	/**
	 * Where in which file a check looks.
	 */
	private record Place(String file, String path) {

		void require(boolean fine, String below, String reason) {
			if (!fine) {
				throw new BadRegistration(this.file, this.path + below, reason);
			}
		}

		void unique(List<?> values, String what) {
			Set<Object> seen = new HashSet<>();
			for (int i = 0; i < values.size(); i++) {
				require(values.get(i) != null, "[" + i + "]." + what, "is missing");
				require(seen.add(values.get(i)), "[" + i + "]." + what, values.get(i) + " is there twice");
			}
		}

	}

}
