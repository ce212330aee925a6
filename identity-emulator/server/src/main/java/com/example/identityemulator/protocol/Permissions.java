package com.example.identityemulator.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.AuthenticationDemand;
import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Permission;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

import org.springframework.stereotype.Component;

/**
 * Compares what is asked with what was agreed.
 */
@Component
public class Permissions {

	private final Directory directory;

	private final Consents consents;

	Permissions(Directory directory, Consents consents) {
		this.directory = directory;
		this.consents = consents;
	}

	/**
	 * Every line that a consent to these scopes would have.
	 */
	public List<ConsentLine> wanted(AppRegistration client, Scopes scopes) {
		List<ConsentLine> lines = new ArrayList<>();
		add(lines, new ConsentLine(client, this.directory.microsoftGraph(), scopes.openId()));
		for (Scopes.Asked asked : scopes.apis()) {
			if (asked.isDefault()) {
				registered(client).forEach((line) -> add(lines, line));
				if (asked.api().isKnownClient(client)) {
					// one consent covers the API's own calls to the next API
					registered(asked.api()).forEach((line) -> add(lines, line));
				}
			}
			else {
				add(lines, new ConsentLine(client, asked.api(), asked.names()));
			}
		}
		return lines;
	}

	/**
	 * The delegated permissions that a registration lists beforehand.
	 */
	public List<ConsentLine> registered(AppRegistration client) {
		return client.requiredApis().stream().map((id) -> {
			AppRegistration api = this.directory.application(id);
			Set<String> scopes = new LinkedHashSet<>();
			client.requiredScopes(api).forEach((permission) -> scopes.add(permission.value()));
			return new ConsentLine(client, api, scopes);
		}).filter((line) -> !line.scopes().isEmpty()).toList();
	}

	public List<ConsentLine> missing(User user, List<ConsentLine> lines) {
		List<ConsentLine> missing = new ArrayList<>();
		for (ConsentLine line : lines) {
			Set<String> scopes = new LinkedHashSet<>(line.scopes());
			scopes.removeAll(agreed(user, line.client(), line.api()));
			add(missing, new ConsentLine(line.client(), line.api(), scopes));
		}
		return missing;
	}

	/**
	 * What a token for this API may say; as on the platform, that is everything agreed,
	 * once all that was asked is among it. What demands a stronger sign-in stands there
	 * only after one.
	 * @param contexts the authentication contexts that the sign-in satisfies
	 */
	public Set<String> granted(User user, AppRegistration client, Scopes.Asked asked, Set<String> contexts) {
		requireAvailable(user, asked);
		Set<String> agreed = agreed(user, client, asked.api());
		if (agreed.isEmpty() || (!asked.isDefault() && !agreed.containsAll(asked.names()))) {
			throw new AadstsException(AadstsError.CONSENT_MISSING, client.clientId(), client.displayName());
		}
		Set<String> missing = new TreeSet<>(demanded(asked.api(), asked.names()));
		missing.removeAll(contexts);
		agreed.removeIf((scope) -> !contexts.containsAll(demanded(asked.api(), Set.of(scope))));
		if (!missing.isEmpty() || agreed.isEmpty()) {
			throw new AadstsException(AadstsError.STRONGER_SIGN_IN_NEEDED, asked.api().displayName())
				.withClaims(ClaimsRequest.demanding(missing.isEmpty() ? demanded(asked.api()) : missing));
		}
		agreed.remove(Scopes.OFFLINE_ACCESS); // it says how long, not what
		return agreed;
	}

	/**
	 * A single-tenant API does not exist in another tenant.
	 */
	public void requireAvailable(User user, Scopes.Asked asked) {
		Tenant tenant = this.directory.tenantOf(user);
		if (!this.directory.isAvailable(asked.api(), tenant)) {
			throw new AadstsException(AadstsError.RESOURCE_NOT_FOUND, asked.prefix(), tenant.displayName());
		}
	}

	/**
	 * The authentication contexts that an administrator demands for these scopes.
	 */
	public Set<String> demanded(Scopes scopes) {
		return scopes.apis()
			.stream()
			.flatMap((asked) -> demanded(asked.api(), asked.names()).stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> demanded(AppRegistration api, Set<String> names) {
		return contexts(api, (demand) -> demand.scope() == null || names.contains(demand.scope()));
	}

	private Set<String> demanded(AppRegistration api) {
		return contexts(api, (demand) -> true);
	}

	private Set<String> contexts(AppRegistration api, Predicate<AuthenticationDemand> condition) {
		return this.directory.authenticationDemands()
			.stream()
			.filter((demand) -> demand.resourceId().equals(api.appId()))
			.filter(condition)
			.map(AuthenticationDemand::authenticationContext)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private Set<String> agreed(User user, AppRegistration client, AppRegistration api) {
		Set<String> agreed = new TreeSet<>(this.consents.granted(user, client, api));
		if (api.equals(this.directory.microsoftGraph()) && this.consents.knows(user, client)) {
			// a consent to anything includes signing in
			agreed.addAll(Set.of("openid", "profile", "email", "offline_access"));
		}
		return agreed;
	}

	private void add(List<ConsentLine> lines, ConsentLine line) {
		if (!line.scopes().isEmpty() && !lines.contains(line)) {
			lines.add(line);
		}
	}

	/**
	 * One line of a consent: what a client wants to do at an API.
	 */
	public record ConsentLine(AppRegistration client, AppRegistration api, Set<String> scopes) {

		public List<Permission> permissions() {
			return this.scopes.stream().flatMap((scope) -> this.api.permission(scope).stream()).toList();
		}

		public boolean needsAdministrator() {
			return permissions().stream().anyMatch(Permission::needsAdministrator);
		}

	}

}
