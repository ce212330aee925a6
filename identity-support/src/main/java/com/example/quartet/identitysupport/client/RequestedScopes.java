package com.example.quartet.identitysupport.client;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

/**
 * What one request for a token asks for: a token carries the permissions of one API, so
 * these have to be of one.
 *
 * @param scopes also those that only say how to sign in
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/scopes-oidc">Scopes</a>
 */
public record RequestedScopes(@Nullable Collection<String> scopes) {

	private static final Set<String> SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

	private static final String GRAPH = "https://graph.microsoft.com";

	/**
	 * The APIs that are asked for: more than one is refused with AADSTS28000.
	 */
	public Set<String> apis() {
		return permissions().stream().map(RequestedScopes::api).collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether everything and something of it are asked for at once, which is refused with
	 * AADSTS70011.
	 */
	public boolean mixesDefaultWithNames() {
		return permissions().size() > 1 && permissions().stream().anyMatch((scope) -> scope.endsWith("/.default"));
	}

	void requireOneApi(String property) {
		if (apis().size() > 1) {
			throw new InvalidSettingException(property,
					"asks for permissions of %d APIs at once (%s), but a token is for one (AADSTS28000): make one client registration for each"
						.formatted(apis().size(), String.join(", ", apis())));
		}
		if (mixesDefaultWithNames()) {
			throw new InvalidSettingException(property,
					"asks for .default and for named permissions (AADSTS70011): ask for either .default or the names");
		}
	}

	/**
	 * The scopes without those that only say how to sign in.
	 */
	public Collection<String> permissions() {
		return (this.scopes != null) ? this.scopes.stream().filter((scope) -> !SIGN_IN.contains(scope)).toList()
				: List.of();
	}

	private static String api(String scope) {
		int name = scope.lastIndexOf('/');
		// a scope without an API is one of Microsoft Graph, and api:// may be left out
		return (name < 0) ? GRAPH : scope.substring(0, name).replaceFirst("^api://", "");
	}

}
