package com.example.identityemulator.protocol;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

/**
 * The tenant part of an address: it decides who may sign in, and to which applications.
 *
 * @param segment what the address says
 * @param tenant the one tenant it means; none for common and organizations
 */
public record Authority(String segment, Optional<Tenant> tenant, Directory directory) {

	private static final Pattern TENANT_ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

	private static final Pattern LABEL = Pattern.compile("[\\w-]+");

	public static Authority of(String segment, Directory directory) {
		if (segment.equals("common") || segment.equals("organizations")) {
			return new Authority(segment, Optional.empty(), directory);
		}
		String name = segment.equals("consumers") ? Tenant.PERSONAL.toString() : segment;
		Tenant tenant = directory.tenant(name)
			.orElseThrow(() -> new AadstsException(
					isName(segment) ? AadstsError.TENANT_NOT_FOUND : AadstsError.TENANT_NAME_INVALID, segment));
		return new Authority(segment, Optional.of(tenant), directory);
	}

	/**
	 * A GUID, or a domain. One pattern for a domain would repeat a group, which overflows
	 * the stack on a name of 700 labels.
	 */
	private static boolean isName(String segment) {
		return TENANT_ID.matcher(segment).matches()
				|| segment.contains(".") && Stream.of(segment.split("\\.", -1)).allMatch(LABEL.asMatchPredicate());
	}

	/**
	 * What published addresses carry: a domain name becomes the tenant's id.
	 */
	public String pathSegment() {
		return this.segment.equals("consumers") ? this.segment
				: this.tenant.map((tenant) -> tenant.id().toString()).orElse(this.segment);
	}

	/**
	 * What stands in the metadata's issuer: a literal {tenantid} where it depends on the
	 * person.
	 */
	public String issuerSegment() {
		return this.tenant.map((tenant) -> tenant.id().toString()).orElse("{tenantid}");
	}

	/**
	 * The tenant an application acts in when there is no person to tell.
	 */
	public Tenant tenantForApplications() {
		return this.tenant.orElseGet(this.directory::homeTenant);
	}

	/**
	 * An application by its id, if it may be used under this address at all.
	 */
	public AppRegistration application(String clientId) {
		AppRegistration app = this.directory.application(clientId)
			.filter((found) -> found.clientId().equalsIgnoreCase(clientId))
			.orElseThrow(() -> new AadstsException(AadstsError.APPLICATION_NOT_FOUND, clientId, this.segment));
		if (this.tenant.filter(Tenant::isPersonal).isPresent()) {
			require(app.isForPersonalAccounts(), AadstsError.NOT_FOR_PERSONAL_ACCOUNTS, clientId);
		}
		else if (this.tenant.isPresent()) {
			require(app.isForOrganisations(), AadstsError.NOT_FOR_ORGANISATIONS, clientId);
			require(!app.isForHomeTenantOnly() || isHome(this.tenant.get()), AadstsError.APPLICATION_NOT_FOUND,
					clientId, this.tenant.get().displayName());
		}
		else {
			require(!app.isForHomeTenantOnly(), AadstsError.NOT_MULTI_TENANT, clientId);
		}
		return app;
	}

	/**
	 * The person that an account is here: a member, a guest, or none.
	 */
	public Optional<User> identity(User account, AppRegistration app) {
		Tenant where = this.tenant.orElseGet(() -> this.directory.tenantOf(account));
		if (where.isPersonal() ? !app.isForPersonalAccounts() || this.segment.equals("organizations")
				: !app.isForOrganisations()) {
			return Optional.empty();
		}
		return this.directory.inTenant(account, where);
	}

	private boolean isHome(Tenant candidate) {
		return candidate.equals(this.directory.homeTenant());
	}

	private void require(boolean fine, AadstsError error, Object... details) {
		if (!fine) {
			throw new AadstsException(error, details);
		}
	}

}
