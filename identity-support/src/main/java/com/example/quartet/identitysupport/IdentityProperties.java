package com.example.quartet.identitysupport;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where identity comes from: one provider, one directory, and the directories whose
 * tokens are believed.
 *
 * @param authority the provider as browsers see it, without a slash at the end
 * @param tenant the directory: a GUID, a domain, {@code common}, {@code organizations} or
 * {@code consumers}
 * @param backchannel the provider as servers reach it
 * @param allowedTenants GUIDs of the directories whose tokens are accepted, or {@code *}
 */
@ConfigurationProperties("quartet.identity")
public record IdentityProperties(String authority, String tenant, String backchannel, List<String> allowedTenants) {

	/**
	 * The directory that all personal accounts live in.
	 */
	public static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

	private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

	private static final Set<String> MICROSOFT = Set.of("login.microsoftonline.com", "login.microsoftonline.us");

	public IdentityProperties {
		requireAddress("quartet.identity.authority", authority);
		requireAddress("quartet.identity.backchannel", backchannel);
		if (!TENANT.matcher(tenant).matches()) {
			throw new InvalidSettingException("quartet.identity.tenant",
					"is '%s', but should be a GUID, a domain, common, organizations or consumers".formatted(tenant));
		}
		// tokens write GUIDs in lower case, people do not always
		tenant = tenant.toLowerCase(Locale.ROOT);
		allowedTenants = allowedTenants.stream().map((allowed) -> allowed.toLowerCase(Locale.ROOT)).toList();
		if (allowedTenants.equals(List.of("consumers"))) {
			allowedTenants = List.of(CONSUMERS);
		}
		for (String allowed : allowedTenants) {
			if (!"*".equals(allowed) && !isGuid(allowed)) {
				throw new InvalidSettingException("quartet.identity.allowed-tenants",
						("names '%s', but tokens name their tenant by GUID: list the GUIDs of the tenants that may "
								+ "come in, or * for any")
							.formatted(allowed));
			}
		}
		if (allowedTenants.isEmpty()) {
			throw new InvalidSettingException("quartet.identity.allowed-tenants",
					"is empty, but should list the GUIDs of the tenants that may come in, or * for any");
		}
	}

	/**
	 * Whether tokens of this directory are accepted.
	 * @param tid the directory's GUID
	 * @return {@code false} also for personal accounts where only organisations may come
	 * in, and the other way round
	 */
	public boolean allows(String tid) {
		if ("organizations".equals(this.tenant) && CONSUMERS.equals(tid)) {
			return false;
		}
		if ("consumers".equals(this.tenant) && !CONSUMERS.equals(tid)) {
			return false;
		}
		return allowsAnyTenant() || this.allowedTenants.contains(tid);
	}

	/**
	 * Whether every directory's tokens are accepted, which deserves a warning.
	 * @return {@code true} when the list holds {@code *}
	 */
	public boolean allowsAnyTenant() {
		return this.allowedTenants.contains("*");
	}

	/**
	 * The issuer that a version 2.0 token of a directory must carry.
	 * @param tid the directory's GUID
	 * @return the issuer, for an exact comparison
	 */
	public String issuer(String tid) {
		return "%s/%s/v2.0".formatted(this.authority, tid);
	}

	/**
	 * The issuer that a version 1.0 token of a directory must carry: Entra writes the
	 * name of its predecessor there.
	 * @param tid the directory's GUID
	 * @return the issuer, for an exact comparison
	 */
	public String issuerOfVersion1(String tid) {
		String base = MICROSOFT.contains(URI.create(this.authority).getHost()) ? "https://sts.windows.net"
				: this.authority;
		return "%s/%s/".formatted(base, tid);
	}

	/**
	 * An endpoint as the provider itself names it, also where servers reach it by another
	 * name.
	 * @param name such as {@code authorize}, {@code token} or {@code logout}
	 * @return the public address of the endpoint
	 */
	public String endpoint(String name) {
		return "%s/%s/oauth2/v2.0/%s".formatted(this.authority, this.tenant, name);
	}

	/**
	 * The token endpoint of the directory that a token comes from, as servers reach it.
	 * @param tid the directory's GUID
	 * @return the address that serves this directory alone, also where people of several
	 * sign in
	 */
	public String tokenUriOf(String tid) {
		return "%s/%s/oauth2/v2.0/token".formatted(this.backchannel, tid);
	}

	/**
	 * An endpoint by the name that browsers and the provider know it by.
	 * @param address the endpoint as servers reach it
	 * @return the same where both are the same
	 */
	public String asPublished(String address) {
		return address.startsWith(this.backchannel) ? this.authority + address.substring(this.backchannel.length())
				: address;
	}

	/**
	 * Whether a text has the form in which tokens write ids.
	 * @param text a claim
	 * @return {@code false} also for upper case, which the provider never writes
	 */
	public static boolean isGuid(String text) {
		return GUID.matcher(text).matches();
	}

	private static void requireAddress(String property, String address) {
		if (!address.matches("https?://[A-Za-z0-9.\\[\\]:-]+")) {
			throw new InvalidSettingException(property,
					"is '%s', but should be an address like https://login.microsoftonline.com, without a path"
						.formatted(address));
		}
	}

}
