package com.example.quartet.tenantsetup.doctor;

import java.util.List;
import java.util.Locale;

import com.example.quartet.identitysupport.client.RequestedScopes;

/**
 * Whether each request for a token asks for the permissions of one API, which is all that
 * one token can carry, and for a refresh token where the module goes on with one.
 */
class ScopesCheck implements Check {

	private static final String OFFLINE_ACCESS = "offline_access";

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
		List<String> scopes = list(settings.value(variable, this.scopes));
		RequestedScopes requested = new RequestedScopes(scopes);
		if (requested.apis().size() > 1) {
			report.failure("28000",
					"%s asks for permissions of %d resources at once: %s".formatted(this.registration,
							requested.apis().size(), String.join(" ", requested.permissions())),
					"one client registration for each API");
		}
		else if (requested.mixesDefaultWithNames()) {
			report.failure("70011", "%s asks for .default and for named permissions: %s".formatted(this.registration,
					String.join(" ", requested.permissions())), "either .default or the names");
		}
		else if (list(this.scopes).contains(OFFLINE_ACCESS) && !scopes.contains(OFFLINE_ACCESS)) {
			report.failure("", "%s asks for no refresh token, so what it may do ends with its first access token"
				.formatted(this.registration), OFFLINE_ACCESS + " should be among its scopes");
		}
		else {
			report.ok("%s asks for the permissions of one API", this.registration);
		}
	}

	private static List<String> list(String scopes) {
		return List.of(scopes.split("[,\\s]+"));
	}

}
