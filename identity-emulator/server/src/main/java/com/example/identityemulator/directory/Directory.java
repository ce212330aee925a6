package com.example.identityemulator.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.policy.ConditionalAccessPolicy;
import com.example.identityemulator.policy.NamedLocation;

/**
 * Finds tenants, people and applications by the names the protocol uses for them.
 */
public class Directory {

	/** The application that openid, profile and User.Read belong to. */
	public static final String MICROSOFT_GRAPH = "00000003-0000-0000-c000-000000000000";

	/** The role of administrators, by the template that is the same in every tenant. */
	public static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

	/** The application that people see their own consents with. */
	private static final String MY_APPS = "2793995e-0a7d-40d7-bd35-6968ba142197";

	private volatile Snapshot now;

	Directory(Snapshot registered) {
		this.now = registered;
	}

	void replace(Snapshot registered) {
		this.now = registered;
	}

	List<RoleAssignment> roleAssignments() {
		return this.now.file().appRoleAssignments();
	}

	List<PermissionGrant> permissionGrants() {
		return this.now.file().oauth2PermissionGrants();
	}

	public List<Tenant> tenants() {
		return this.now.file().tenants();
	}

	public Optional<Tenant> tenant(String idOrDomain) {
		return tenants().stream().filter((tenant) -> tenant.isCalled(idOrDomain)).findFirst();
	}

	public Tenant tenantOf(User user) {
		return tenant(user.tenantId().toString()).orElseThrow();
	}

	/**
	 * The tenant that every application was registered in.
	 */
	public Tenant homeTenant() {
		return tenant(this.now.file().homeTenant().toString()).orElseThrow();
	}

	public List<User> users() {
		return this.now.file().users();
	}

	public Optional<User> user(UUID id) {
		return Optional.ofNullable(this.now.usersById().get(id));
	}

	/**
	 * The account that can sign in by this name: a guest has no account of their own
	 * here.
	 */
	public Optional<User> account(String name) {
		return users().stream().filter((user) -> !user.isGuest() && user.isCalled(name.trim())).findFirst();
	}

	/**
	 * The same person as another tenant knows them, as a member or as a guest.
	 */
	public Optional<User> inTenant(User account, Tenant tenant) {
		return user(account.id()).filter((user) -> user.tenantId().equals(tenant.id()))
			.or(() -> guest(account, tenant));
	}

	private Optional<User> guest(User account, Tenant tenant) {
		return users().stream()
			.filter((user) -> user.tenantId().equals(tenant.id()) && account.id().equals(user.homeAccount()))
			.findFirst();
	}

	public List<Group> groups() {
		return this.now.file().groups();
	}

	public Optional<Group> group(UUID id) {
		return groups().stream().filter((group) -> group.id().equals(id)).findFirst();
	}

	/**
	 * The groups a person belongs to, in the tenant that this identity is of, and the
	 * groups that these are in.
	 */
	public List<Group> groupsOf(User user) {
		Set<UUID> members = new HashSet<>(Set.of(user.id()));
		List<Group> found;
		do {
			found = groups().stream().filter((group) -> group.hasOneOf(members, user.tenantId())).toList();
		}
		while (members.addAll(found.stream().map(Group::id).toList()));
		return found;
	}

	/**
	 * The groups that name the person.
	 */
	public List<Group> directGroupsOf(User user) {
		return groups().stream().filter((group) -> group.hasOneOf(Set.of(user.id()), user.tenantId())).toList();
	}

	/**
	 * The account that an identity signs in with: a guest's is elsewhere.
	 */
	public User homeOf(User user) {
		return user.isGuest() ? user(user.homeAccount()).orElseThrow() : user;
	}

	public List<ConditionalAccessPolicy> policies() {
		return this.now.policies();
	}

	public List<NamedLocation> namedLocations() {
		return this.now.file().namedLocations();
	}

	/**
	 * Whether an API is there for the people and applications of a tenant.
	 */
	public boolean isAvailable(AppRegistration api, Tenant tenant) {
		if (tenant.isPersonal()) {
			return api.isForPersonalAccounts();
		}
		return api.isForOrganisations() && (!api.isForHomeTenantOnly() || tenant.equals(homeTenant()));
	}

	public boolean isAdministrator(User user) {
		return this.now.file().administrators().contains(user.id());
	}

	public List<AppRegistration> applications() {
		return this.now.applications();
	}

	/**
	 * An application by its client id or by one of its App ID URIs.
	 */
	public Optional<AppRegistration> application(String identifier) {
		return applications().stream().filter((app) -> app.isCalled(identifier)).findFirst();
	}

	public AppRegistration application(UUID appId) {
		return application(appId.toString()).orElseThrow();
	}

	public AppRegistration myApps() {
		return application(MY_APPS).orElseThrow();
	}

	public AppRegistration microsoftGraph() {
		return application(MICROSOFT_GRAPH).orElseThrow();
	}

	/**
	 * Whether all that a consent of former times is about is still registered.
	 */
	boolean knows(Consents.Consent consent) {
		return tenant(consent.tenant().toString()).isPresent() && isApplication(consent.client())
				&& isApplication(consent.resource())
				&& (consent.principal() == null || user(consent.principal()).isPresent());
	}

	/**
	 * The same for a role that an administrator gave to an application.
	 */
	boolean knows(RoleAssignment assignment) {
		return tenant(assignment.tenantId().toString()).isPresent() && isApplication(assignment.principalId())
				&& application(assignment.resourceId().toString()).flatMap((api) -> api.role(assignment.appRoleId()))
					.isPresent();
	}

	private boolean isApplication(UUID appId) {
		return application(appId.toString()).isPresent();
	}

}
