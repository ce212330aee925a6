package com.example.quartet.tenantsetup.doctor;

import java.util.List;

/**
 * Whose tokens are accepted, and whether the modules start with that at all.
 */
class TenantsCheck implements Check {

	private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

	@Override
	public void run(Settings settings, Report report) {
		List<String> allowed = settings.allowedTenants();
		List<String> nameless = allowed.stream()
			.filter((tenant) -> !"*".equals(tenant) && !"consumers".equals(tenant) && !tenant.matches(GUID))
			.toList();
		if (!nameless.isEmpty()) {
			report.failure("", "IDENTITY_ALLOWED_TENANTS names '%s': no module starts".formatted(nameless.get(0)),
					"list the GUIDs of the tenants that may come in, for tokens name their tenant by GUID");
		}
		else if (allowed.contains("*")) {
			report.warning("IDENTITY_ALLOWED_TENANTS is *: people of every organisation get in",
					"list the tenants of your customers");
		}
		else {
			report.ok("accepts tokens of %s", String.join(", ", allowed));
		}
		// region web-app
		if (isMany(settings.siteTenant())) {
			report.failure("",
					"IDENTITY_HOME_TENANT is '%s', which is no tenant: the site gets no token of its own, "
						.formatted(settings.siteTenant())
							+ "so the home page has no count, and no organisation can be connected",
					"IDENTITY_HOME_TENANT should be the GUID of your tenant, such as " + settings.homeTenant());
		}
		// endregion
		// region daemon
		List<String> many = settings.daemonTenants().stream().filter(TenantsCheck::isMany).toList();
		if (!many.isEmpty()) {
			report.failure("",
					"DAEMON_TENANTS names '%s', and a daemon asks one tenant at a time".formatted(many.get(0)),
					"DAEMON_TENANTS should list tenants by GUID or domain, such as %s"
						.formatted(settings.homeTenant()));
		}
		// endregion
	}

	/**
	 * Whether it means more than one tenant, of which a token request takes one.
	 */
	static boolean isMany(String tenant) {
		return "*".equals(tenant) || Settings.MANY_TENANTS.contains(tenant);
	}

}
