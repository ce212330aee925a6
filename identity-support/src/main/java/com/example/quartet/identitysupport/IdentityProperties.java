package com.example.quartet.identitysupport;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where identity comes from: one provider, one directory, and the directories whose
 * tokens are believed.
 *
 * @param authority the provider as browsers see it, without a slash at the end
 * @param tenant the directory: a GUID, a domain, {@code common}, {@code organizations} or
 * {@code consumers}
 * @param homeTenant the directory of those who run this, where applications call as
 * themselves, also if people of several sign in
 * @param backchannel the provider as servers reach it
 * @param allowedTenants GUIDs of the directories whose tokens are accepted, or {@code *}
 */
@ConfigurationProperties("quartet.identity")
public record IdentityProperties(String authority, String tenant, String homeTenant, String backchannel,
		List<String> allowedTenants) {

	/**
	 * The directory that all personal accounts live in.
	 */
	public static final String CONSUMERS = "9188040d-6c67-4c5b-b112-36a304b66dad";

	private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	public IdentityProperties {
		requireAddress("quartet.identity.authority", authority);
		requireAddress("quartet.identity.backchannel", backchannel);
		if (!TenantName.isValid(tenant)) {
			throw new InvalidSettingException("quartet.identity.tenant",
					"is '%s', but should be a GUID, a domain, common, organizations or consumers".formatted(tenant));
		}
		// tokens write GUIDs in lower case, people do not always
		tenant = tenant.toLowerCase(Locale.ROOT);
		homeTenant = homeTenant.toLowerCase(Locale.ROOT);
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

	public boolean allows(String tid) {
		boolean personal = CONSUMERS.equals(tid);
		boolean excluded = personal ? "organizations".equals(this.tenant) : "consumers".equals(this.tenant);
		return !excluded && (allowsAnyTenant() || this.allowedTenants.contains(tid));
	}

	// organisations connect, personal accounts do not
	boolean mayAdmit(String tid) {
		return isGuid(tid) && !CONSUMERS.equals(tid) && !"consumers".equals(this.tenant);
	}

	public boolean isHome(@Nullable String tid) {
		return this.homeTenant.equals(tid);
	}

	public boolean allowsAnyTenant() {
		return this.allowedTenants.contains("*");
	}

	public String issuer(String tid) {
		return "%s/%s/v2.0".formatted(this.authority, tid);
	}

	public String issuerOfVersion1(String tid) {
		return "%s/%s/".formatted(Cloud.issuerOfVersion1(this.authority), tid);
	}

	public String endpoint(String name) {
		return endpointOf(this.tenant, name);
	}

	public String endpointOf(String tid, String name) {
		return "%s/%s/oauth2/v2.0/%s".formatted(this.authority, tid, name);
	}

	// of the one directory that a token comes from, also where people of several sign in
	public String tokenUriOf(String tid) {
		return "%s/%s/oauth2/v2.0/token".formatted(this.backchannel, tid);
	}

	public String metadataUri() {
		return "%s/%s/v2.0/.well-known/openid-configuration".formatted(this.backchannel, this.tenant);
	}

	// of an application with signing keys of its own, which its tenant publishes by its
	// id
	public String keysUriOf(String clientId) {
		return "%s/%s/discovery/v2.0/keys?appid=%s".formatted(this.backchannel, this.tenant, clientId);
	}

	public String asPublished(String address) {
		return address.startsWith(this.backchannel) ? this.authority + address.substring(this.backchannel.length())
				: address;
	}

	public String asReached(String published) {
		return published.startsWith(this.authority) ? this.backchannel + published.substring(this.authority.length())
				: published;
	}

	// in lower case, as tokens write ids
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
