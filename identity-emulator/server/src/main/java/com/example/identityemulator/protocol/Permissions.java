package com.example.identityemulator.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.example.identityemulator.directory.AppRegistration;
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
		for (Scopes.RequestedScopes asked : scopes.apis()) {
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
	 * once all that was asked is among it.
	 */
	public Set<String> granted(User user, AppRegistration client, Scopes.RequestedScopes asked) {
		requireAvailable(user, asked);
		Set<String> agreed = agreed(user, client, asked.api());
		if (agreed.isEmpty() || (!asked.isDefault() && !agreed.containsAll(asked.names()))) {
			throw new AadstsException(AadstsError.CONSENT_MISSING, client.clientId(), client.displayName());
		}
		agreed.remove(Scopes.OFFLINE_ACCESS); // it says how long, not what
		return agreed;
	}

	/**
	 * A single-tenant API does not exist in another tenant.
	 */
	public void requireAvailable(User user, Scopes.RequestedScopes asked) {
		Tenant tenant = this.directory.tenantOf(user);
		if (!this.directory.isAvailable(asked.api(), tenant)) {
			throw new AadstsException(AadstsError.RESOURCE_NOT_FOUND, asked.prefix(), tenant.displayName());
		}
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
