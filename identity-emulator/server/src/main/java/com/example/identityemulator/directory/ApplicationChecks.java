package com.example.identityemulator.directory;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything an application's registration refers to must exist, and be what it says.
 */
class ApplicationChecks {

	private final Map<String, AppRegistration> applications;

	ApplicationChecks(Map<String, AppRegistration> applications) {
		this.applications = applications;
	}

	void check() {
		Set<UUID> ids = new HashSet<>();
		Set<String> uris = new HashSet<>();
		this.applications.forEach((file, app) -> {
			RegistrationPath place = new RegistrationPath(file, "$");
			place.require(app.appId() != null, ".appId", "an application needs an id");
			place.require(ids.add(app.appId()), ".appId", app.appId() + " is used by another application too");
			place.require(app.displayName() != null, ".displayName", "an application needs a name");
			place.require(app.signInAudience() != null, ".signInAudience", "is missing");
			app.identifierUris()
				.forEach((uri) -> place.require(uris.add(uri), ".identifierUris", uri + " is used twice"));
		});
		// references only now, when every id is known to be good
		this.applications.forEach((file, app) -> checkApplication(new RegistrationPath(file, "$"), app));
	}

	private void checkApplication(RegistrationPath place, AppRegistration app) {
		for (String uri : app.redirectUris()) {
			place.require(isAbsolute(uri), ".redirectUris", "'" + uri + "' is not an absolute URI");
		}
		place.unique(app.api().oauth2PermissionScopes().stream().map(Permission::id).toList(),
				"api.oauth2PermissionScopes");
		place.unique(app.appRoles().stream().map(AppRole::id).toList(), "appRoles");
		for (int i = 0; i < app.requiredResourceAccess().size(); i++) {
			checkRequired(new RegistrationPath(place.file(), "$.requiredResourceAccess[" + i + "]"),
					app.requiredResourceAccess().get(i));
		}
		for (int i = 0; i < app.keyCredentials().size(); i++) {
			KeyCredential credential = app.keyCredentials().get(i);
			place.require(credential.isForSigning() || isCertificate(credential.key()),
					".keyCredentials[" + i + "].key", "is not a certificate in base64");
		}
		app.federatedIdentityCredentials()
			.forEach((credential) -> checkFederated(
					new RegistrationPath(place.file(), "$.federatedIdentityCredentials"), credential));
		app.tokenLifetimePolicies()
			.forEach((policy) -> place.require(policy.isReadable(), ".tokenLifetimePolicies",
					"'" + policy.displayName() + "' names no lifetime such as 0:30:00"));
		app.api()
			.knownClientApplications()
			.forEach((id) -> place.require(isApp(id), ".api.knownClientApplications", id + " is no application"));
	}

	private void checkFederated(RegistrationPath place, FederatedIdentityCredential credential) {
		place.require(credential.hasTrustworthyIssuer(), ".issuer", "must be an https address, or one of this machine");
		place.require(credential.subject() != null, ".subject", "is missing");
		place.require(!credential.audiences().isEmpty(), ".audiences", "is missing");
	}

	private void checkRequired(RegistrationPath place, RequiredResource required) {
		place.require(isApp(required.resourceAppId()), ".resourceAppId",
				required.resourceAppId() + " is no application");
		AppRegistration resource = app(required.resourceAppId());
		for (int i = 0; i < required.resourceAccess().size(); i++) {
			RequiredResource.Access access = required.resourceAccess().get(i);
			boolean exists = access.isScope() ? resource.permission(access.id()).isPresent()
					: resource.role(access.id()).isPresent();
			place.require(exists, ".resourceAccess[" + i + "].id",
					access.id() + " is no " + access.type() + " of " + resource.displayName());
		}
	}

	private boolean isApp(UUID id) {
		return app(id) != null;
	}

	private @Nullable AppRegistration app(UUID id) {
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

}
