package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;

/**
 * Whether the site's ways to sign in that ask for an ID token at once are enabled.
 */
class IdTokenCheck implements Check {

	private final IdentityProvider provider;

	IdTokenCheck(IdentityProvider provider) {
		this.provider = provider;
	}

	@Override
	public void run(Settings settings, Report report) {
		ModuleSettings site = settings.module("web-app");
		report.module(site.title());
		try {
			ProviderAnswer answer = this.provider.authorize(site.clientId(),
					settings.site() + "/login/oauth2/code/entra", "id_token");
			if ("700054".equals(answer.aadsts())) {
				report.failure("700054", "ID tokens are not enabled, so two of the three ways to sign in fail",
						"web.implicitGrantSettings.enableIdTokenIssuance should be true; in the portal: Authentication, "
								+ "ID tokens (used for implicit and hybrid flows)");
			}
			else if (answer.returnsTo(settings.site() + "/login/oauth2/code/entra")) {
				report.ok("ID tokens are enabled: all three ways to sign in work");
			}
		}
		catch (IOException ex) {
			report.skipped("the identity provider does not answer, so nothing was asked about ID tokens");
		}
	}

}
