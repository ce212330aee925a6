package com.example.quartet.tenantsetup.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether each request for a token asks for the permissions of one API, which is all that
 * one token can carry.
 */
class ScopesCheck implements Check {

	private static final Set<String> SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

	private final String module;

	private final String registration;

	private final String scopes;

	/**
	 * Prepares a check.
	 * @param registration a client registration of the module
	 * @param scopes what it asks for, unless an environment variable says otherwise
	 */
	ScopesCheck(String module, String registration, String scopes) {
		this.module = module;
		this.registration = registration;
		this.scopes = scopes;
	}

	@Override
	public void run(Settings settings, Report report) {
		report.module(settings.module(this.module).title());
		String property = "spring.security.oauth2.client.registration.%s.scope".formatted(this.registration);
		String variable = property.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
		List<String> asked = Arrays.stream(settings.value(variable, this.scopes).split("[,\\s]+"))
			.filter((scope) -> !SIGN_IN.contains(scope))
			.toList();
		Set<String> resources = asked.stream().map(ScopesCheck::resource).collect(Collectors.toSet());
		boolean all = asked.stream().anyMatch((scope) -> scope.endsWith("/.default"));
		if (resources.size() > 1) {
			report.failure("28000", "%s asks for permissions of %d resources at once: %s".formatted(this.registration,
					resources.size(), String.join(" ", asked)), "one client registration for each API");
		}
		else if (all && asked.size() > 1) {
			report.failure("70011", "%s asks for .default and for named permissions: %s".formatted(this.registration,
					String.join(" ", asked)), "either .default or the names");
		}
		else {
			report.ok("%s asks for the permissions of one API", this.registration);
		}
	}

	private static String resource(String scope) {
		int slash = scope.lastIndexOf('/');
		return (slash < 0) ? "Microsoft Graph" : scope.substring(0, slash);
	}

}
