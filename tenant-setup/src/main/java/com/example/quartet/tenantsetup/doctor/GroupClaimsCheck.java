package com.example.quartet.tenantsetup.doctor;

import java.util.List;

/**
 * Whether ID tokens name what the site knows people by: the directory roles of
 * administrators, and the groups that are roles here.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/application">groupMembershipClaims</a>
 */
class GroupClaimsCheck implements Check {

	@Override
	public void run(Settings settings, Report report) {
		report.module(settings.module("web-app").title());
		List<String> claims = List
			.of(settings.application("web-app").path("groupMembershipClaims").asString("").split("[,\\s]+"));
		if (claims.contains("All") || claims.contains("DirectoryRole")) {
			report.ok("its ID tokens name directory roles, so an administrator may connect an organisation");
		}
		else {
			report.failure("", "its ID tokens name no directory roles, so no administrator can connect an organisation",
					cure("DirectoryRole"));
		}
		// region downstream
		if (settings.value("WEB_APP_GROUP_ROLES", "").isEmpty()) {
			return;
		}
		if (claims.contains("All") || claims.contains("SecurityGroup")) {
			report.ok("its ID tokens name groups, which WEB_APP_GROUP_ROLES makes roles of");
		}
		else {
			report.failure("", "its ID tokens name no groups, so no one has a role of WEB_APP_GROUP_ROLES",
					cure("SecurityGroup"));
		}
		// endregion
	}

	private static String cure(String value) {
		return "groupMembershipClaims of registrations/applications/web-app.json should have %s; then ./run register"
			.formatted(value);
	}

}
