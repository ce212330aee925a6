package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import com.example.quartet.servicesupport.calls.PlainHttpProperties;

/**
 * Whether an application may sign people in at all, and send them back to where it is.
 */
class RedirectUriCheck implements Check {

	// an answer at the address itself proves nothing if it is one of these
	private static final Set<String> REFUSALS = Set.of("50011", "500113", "50194", "700016", "9002331", "9002332");

	private final IdentityProvider provider;

	private final String module;

	private final List<String> paths;

	RedirectUriCheck(IdentityProvider provider, String module, String... paths) {
		this.provider = provider;
		this.module = module;
		this.paths = List.of(paths);
	}

	@Override
	public void run(Settings settings, Report report) {
		ModuleSettings application = settings.module(this.module);
		report.module(application.title());
		for (String path : this.paths) {
			String redirectUri = path.startsWith("/") ? settings.site() + path : path;
			try {
				ProviderAnswer answer = this.provider.authorize(application.clientId(), redirectUri, "code");
				if (answer.returnsTo(redirectUri) && !REFUSALS.contains(answer.aadsts())) {
					report.ok("%s is a redirect URI of it", redirectUri);
				}
				else if (!refused(application, redirectUri, answer, report)) {
					return;
				}
			}
			catch (IOException ex) {
				report.skipped("the identity provider does not answer, so nothing was asked about %s", redirectUri);
				return;
			}
		}
		if (!new PlainHttpProperties(List.of()).allows(settings.site())) {
			report.failure("500117",
					"the site is at %s, and a redirect URI may be http on localhost alone".formatted(settings.site()),
					"serve it over https, and register that address");
		}
	}

	/**
	 * Reports a refusal.
	 * @return whether another address may fare better
	 */
	private boolean refused(ModuleSettings application, String redirectUri, ProviderAnswer answer, Report report) {
		switch (answer.aadsts()) {
			case "50011", "500113" -> {
				report.failure(answer.aadsts(), "%s is no redirect URI of it".formatted(redirectUri),
						"add it to registrations/applications/%s.json, and run ./run register again"
							.formatted(application.name()));
				return true;
			}
			case "700016" -> report.failure("700016", "the tenant knows no application of this id",
					"./run register, or the id in %s, or the right IDENTITY_TENANT"
						.formatted(application.variable("CLIENT_ID")));
			case "50194", "9002331", "9002332" -> report.failure(answer.aadsts(),
					"IDENTITY_TENANT does not fit the accounts that this application lets in",
					"signInAudience of registrations/applications/%s.json should let in whom IDENTITY_TENANT means, or "
						.formatted(application.name()) + "IDENTITY_TENANT should be your tenant's GUID");
			default -> report.failure(answer.aadsts(),
					"the identity provider answers %d at the sign-in".formatted(answer.status()), answer.cure());
		}
		return false;
	}

}
