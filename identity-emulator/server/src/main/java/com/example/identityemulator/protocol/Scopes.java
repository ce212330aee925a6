package com.example.identityemulator.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Permission;

/**
 * Takes a scope parameter apart: what OpenID Connect means, and which permissions of
 * which APIs.
 *
 * @param openId openid, profile, email, offline_access
 * @param apis in the order in which they were named
 */
public record Scopes(Set<String> openId, List<RequestedScopes> apis) {

	public static final String OFFLINE_ACCESS = "offline_access";

	private static final Set<String> OPENID = Set.of("openid", "profile", "email", OFFLINE_ACCESS);

	private static final String DEFAULT = ".default";

	public static Scopes parse(String text, AppRegistration client, Directory directory) {
		Set<String> openId = new LinkedHashSet<>();
		Map<AppRegistration, RequestedScopes> apis = new LinkedHashMap<>();
		for (String scope : text.trim().split("\\s+")) {
			if (OPENID.contains(scope)) {
				openId.add(scope);
			}
			else if (!scope.isEmpty()) {
				RequestedScopes asked = ask(scope, client, directory);
				apis.merge(asked.api(), asked, (first, second) -> first.and(second, scope));
			}
		}
		return new Scopes(openId, new ArrayList<>(apis.values()));
	}

	private static RequestedScopes ask(String scope, AppRegistration client, Directory directory) {
		int slash = scope.lastIndexOf('/');
		String prefix = scope.substring(0, Math.max(slash, 0));
		String name = scope.substring(slash + 1);
		AppRegistration api = prefix.isEmpty() ? directory.microsoftGraph()
				: directory.application(prefix)
					.or(() -> directory.application(prefix.replaceFirst("/$", ""))) // https://x//.default
					.orElseThrow(() -> new AadstsException(AadstsError.RESOURCE_NOT_FOUND, prefix,
							directory.homeTenant().displayName()));
		if (name.equals(DEFAULT)) {
			return new RequestedScopes(api, prefix, Set.of(DEFAULT));
		}
		Permission permission = api.permission(name)
			.orElseThrow(() -> new AadstsException(AadstsError.SCOPE_NOT_FOUND, client.displayName(), name,
					prefix.isEmpty() ? api.clientId() : prefix));
		return new RequestedScopes(api, prefix, Set.of(permission.value()));
	}

	/**
	 * One API and nothing of it.
	 */
	public static Scopes of(AppRegistration api) {
		return new Scopes(Set.of(), List.of(new RequestedScopes(api, "", Set.of())));
	}

	/**
	 * A resource beside the scope is of version 1.0; it is let pass where it says the
	 * same.
	 */
	public Scopes requireMatching(Form form) {
		form.find("resource").ifPresent((resource) -> {
			if (!form.has("scope")) {
				throw new AadstsException(AadstsError.RESOURCE_NOT_SUPPORTED);
			}
			if (this.apis.stream().noneMatch((asked) -> asked.api().isCalled(resource.replaceFirst("/$", "")))) {
				throw new AadstsException(AadstsError.RESOURCE_MISMATCH);
			}
		});
		return this;
	}

	public boolean hasOpenId() {
		return this.openId.contains("openid");
	}

	public boolean hasOfflineAccess() {
		return this.openId.contains("offline_access");
	}

	/**
	 * The one API an access token is for; the first if several were named.
	 */
	public Optional<RequestedScopes> first() {
		return this.apis.stream().findFirst();
	}

	/**
	 * A token request may name one API only.
	 */
	public Optional<RequestedScopes> only() {
		if (this.apis.size() > 1) {
			throw new AadstsException(AadstsError.ONE_RESOURCE_ONLY);
		}
		return first();
	}

	/**
	 * Permissions asked of one API.
	 *
	 * @param prefix how the client called the API; answers repeat it
	 */
	public record RequestedScopes(AppRegistration api, String prefix, Set<String> names) {

		/**
		 * {@code .default} means what the registration lists, not a permission of that
		 * name.
		 */
		public boolean isDefault() {
			return this.names.contains(DEFAULT);
		}

		public String fullName(String permission) {
			return this.prefix.isEmpty() ? permission : this.prefix + "/" + permission;
		}

		private RequestedScopes and(RequestedScopes other, String scope) {
			Set<String> names = new LinkedHashSet<>(this.names);
			names.addAll(other.names);
			if (names.contains(DEFAULT) && names.size() > 1) {
				throw new AadstsException(AadstsError.INVALID_SCOPE, "The scope " + scope
						+ " is not valid. .default scope can't be combined with resource-specific scopes.");
			}
			return new RequestedScopes(this.api, this.prefix, names);
		}

	}

}
