package com.example.identityemulator.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

import com.example.identityemulator.state.StateFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers what people and administrators have agreed to; bounded by who and what is
 * registered.
 */
public class Consents {

	private final Map<Key, Set<String>> granted = new LinkedHashMap<>();

	private final Map<Key, Set<String>> registered = new LinkedHashMap<>();

	private final StateFile file;

	Consents(List<PermissionGrant> given, StateFile file, Predicate<Consent> stillMakesSense) {
		this.file = file;
		given.forEach(this::take);
		this.granted.forEach((key, scopes) -> this.registered.put(key, Set.copyOf(scopes)));
		file.read((name, value) -> {
			Consent consent = JsonMapper.shared().treeToValue(value, Consent.class);
			if (stillMakesSense.test(consent)) {
				this.granted.put(Key.of(consent), new TreeSet<>(consent.scopes()));
			}
		});
		// what was revoked is written down too, so that directory.json does not bring it
		// back
		this.granted.values().removeIf(Set::isEmpty);
	}

	/**
	 * Follows a change of the registrations: what was added counts, and what is about
	 * someone or something that is gone does not.
	 */
	synchronized void follow(List<PermissionGrant> added, Predicate<Consent> stillMakesSense) {
		added.forEach(this::take);
		this.granted.keySet().removeIf((key) -> !stillMakesSense.test(consent(key, Set.of())));
	}

	private void take(PermissionGrant grant) {
		UUID principal = grant.isForEverybody() ? null : grant.principalId();
		this.granted
			.computeIfAbsent(new Key(grant.tenantId(), grant.clientId(), principal, grant.resourceId()),
					(key) -> new TreeSet<>())
			.addAll(grant.scopes());
	}

	private Consent consent(Key key, Set<String> scopes) {
		return new Consent(key.tenant(), key.client(), key.principal(), key.resource(), scopes);
	}

	public void give(User user, AppRegistration client, AppRegistration api, Collection<String> scopes) {
		add(new Key(user.tenantId(), client.appId(), user.id(), api.appId()), scopes);
	}

	public void giveForEverybody(Tenant tenant, AppRegistration client, AppRegistration api,
			Collection<String> scopes) {
		add(new Key(tenant.id(), client.appId(), null, api.appId()), scopes);
	}

	/**
	 * What the client may do at the API for this person, by their own consent, an
	 * administrator's, or because the API trusts the client beforehand.
	 */
	public synchronized Set<String> granted(User user, AppRegistration client, AppRegistration api) {
		Set<String> scopes = new TreeSet<>();
		scopes.addAll(get(new Key(user.tenantId(), client.appId(), user.id(), api.appId())));
		scopes.addAll(get(new Key(user.tenantId(), client.appId(), null, api.appId())));
		api.api()
			.preAuthorizedApplications()
			.stream()
			.filter((trusted) -> trusted.appId().equals(client.appId()))
			.flatMap((trusted) -> trusted.delegatedPermissionIds().stream())
			.flatMap((id) -> api.permission(id).stream())
			.forEach((permission) -> scopes.add(permission.value()));
		return scopes;
	}

	/**
	 * Whether anything at all was agreed between this person and the client.
	 */
	public synchronized boolean knows(User user, AppRegistration client) {
		return this.granted.keySet()
			.stream()
			.filter((key) -> key.tenant().equals(user.tenantId()) && key.client().equals(client.appId()))
			.anyMatch((key) -> key.principal() == null || key.principal().equals(user.id()));
	}

	/**
	 * Whether the client came into this tenant by a consent.
	 */
	public synchronized boolean mention(Tenant tenant, AppRegistration client) {
		return this.granted.keySet()
			.stream()
			.anyMatch((key) -> key.tenant().equals(tenant.id()) && key.client().equals(client.appId()));
	}

	/**
	 * Everything that is agreed at this moment.
	 */
	public synchronized List<Consent> all() {
		return this.granted.entrySet()
			.stream()
			.map((entry) -> consent(entry.getKey(), new TreeSet<>(entry.getValue())))
			.toList();
	}

	/**
	 * What one person consented to, without what an administrator did for all.
	 */
	public List<Consent> of(User user) {
		return all().stream()
			.filter((consent) -> user.tenantId().equals(consent.tenant()) && user.id().equals(consent.principal()))
			.toList();
	}

	/**
	 * What an administrator agreed to for a whole tenant.
	 */
	public List<Consent> ofEverybody(Tenant tenant) {
		return all().stream()
			.filter((consent) -> consent.principal() == null && tenant.id().equals(consent.tenant()))
			.toList();
	}

	public synchronized void revoke(UUID tenant, UUID client, @Nullable UUID principal, UUID resource) {
		Key key = new Key(tenant, client, principal, resource);
		if (this.granted.remove(key) != null) {
			write(key, Set.of());
		}
	}

	/**
	 * Only what the registrations grant is agreed to, as at the first start.
	 */
	public synchronized void reset() {
		Set<Key> keys = new LinkedHashSet<>(this.granted.keySet());
		keys.addAll(this.registered.keySet());
		for (Key key : keys) {
			Set<String> scopes = this.registered.getOrDefault(key, Set.of());
			if (!get(key).equals(scopes)) {
				write(key, scopes);
			}
		}
		this.granted.clear();
		this.registered.forEach((key, scopes) -> this.granted.put(key, new TreeSet<>(scopes)));
	}

	private synchronized void add(Key key, Collection<String> scopes) {
		Set<String> agreed = this.granted.computeIfAbsent(key, (ignored) -> new TreeSet<>());
		if (agreed.addAll(scopes)) {
			write(key, agreed);
		}
	}

	private void write(Key key, Set<String> scopes) {
		this.file.put(key.toString(), consent(key, scopes));
	}

	private Set<String> get(Key key) {
		return this.granted.getOrDefault(key, Set.of());
	}

	/**
	 * Who agreed that which client may use which API; no principal means everybody.
	 */
	private record Key(UUID tenant, UUID client, @Nullable UUID principal, UUID resource) {

		private static Key of(Consent consent) {
			return new Key(consent.tenant(), consent.client(), consent.principal(), consent.resource());
		}

	}

	/**
	 * A consent: a client may use an API.
	 *
	 * @param principal who agreed; null if an administrator did for everybody
	 */
	public record Consent(UUID tenant, UUID client, UUID principal, UUID resource, Set<String> scopes) {

	}

}
