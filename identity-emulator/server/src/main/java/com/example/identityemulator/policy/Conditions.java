package com.example.identityemulator.policy;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * When a policy applies: all of these must fit.
 *
 * @param clientAppTypes all, browser or mobileAppsAndDesktopClients; none means all
 */
public record Conditions(@Nullable Users users, @Nullable Applications applications, List<String> clientAppTypes,
		@Nullable Locations locations) {

	public Conditions {
		users = (users != null) ? users : new Users(null, null, null, null, null, null, null, null);
		applications = (applications != null) ? applications : new Applications(null, null, null);
		clientAppTypes = orEmpty(clientAppTypes);
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

	/**
	 * People by id, as All or GuestsOrExternalUsers, by group, by role template, and
	 * guests by where they are from.
	 */
	public record Users(List<String> includeUsers, List<String> excludeUsers, List<String> includeGroups,
			List<String> excludeGroups, List<String> includeRoles, List<String> excludeRoles,
			@Nullable ExternalUsers includeGuestsOrExternalUsers,
			@Nullable ExternalUsers excludeGuestsOrExternalUsers) {

		public Users {
			includeUsers = orEmpty(includeUsers);
			excludeUsers = orEmpty(excludeUsers);
			includeGroups = orEmpty(includeGroups);
			excludeGroups = orEmpty(excludeGroups);
			includeRoles = orEmpty(includeRoles);
			excludeRoles = orEmpty(excludeRoles);
		}

	}

	/**
	 * Guests, of every tenant or of some.
	 *
	 * @param guestOrExternalUserTypes kinds separated by commas; the emulator's guests
	 * are of the kind b2bCollaborationGuest
	 */
	public record ExternalUsers(@Nullable String guestOrExternalUserTypes, @Nullable ExternalTenants externalTenants) {

		/**
		 * Whether guests from this tenant are among them.
		 */
		public boolean includesGuestsOf(UUID home) {
			return this.guestOrExternalUserTypes != null
					&& List.of(this.guestOrExternalUserTypes.split("\\s*,\\s*")).contains("b2bCollaborationGuest")
					&& (this.externalTenants == null || this.externalTenants.includes(home));
		}

	}

	/**
	 * The tenants that guests are from: all, or those listed.
	 */
	public record ExternalTenants(@Nullable String membershipKind, @Nullable List<String> members) {

		private boolean includes(UUID tenant) {
			return !"enumerated".equals(this.membershipKind)
					|| this.members != null && this.members.contains(tenant.toString());
		}

	}

	/**
	 * Applications by client id or as All, or authentication contexts such as c1.
	 */
	public record Applications(List<String> includeApplications, List<String> excludeApplications,
			List<String> includeAuthenticationContextClassReferences) {

		public Applications {
			includeApplications = orEmpty(includeApplications);
			excludeApplications = orEmpty(excludeApplications);
			includeAuthenticationContextClassReferences = orEmpty(includeAuthenticationContextClassReferences);
		}

	}

	/**
	 * Named locations by id, as All or AllTrusted.
	 */
	public record Locations(List<String> includeLocations, List<String> excludeLocations) {

		public Locations {
			includeLocations = orEmpty(includeLocations);
			excludeLocations = orEmpty(excludeLocations);
		}

	}

}
