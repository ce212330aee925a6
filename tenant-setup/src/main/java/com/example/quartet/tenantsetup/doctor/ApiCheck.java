package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether an API that runs sends its callers to the same tenant, and is called over a
 * connection that keeps tokens to itself.
 */
class ApiCheck implements Check {

	private static final Pattern AUTHORIZATION_URI = Pattern.compile("authorization_uri=\"([^\"]+)/oauth2/");

	private final IdentityProvider provider;

	private final String module;

	private final String address;

	private final String path;

	/**
	 * Prepares a check.
	 * @param address where the API is, unless an environment variable says otherwise
	 * @param path something that takes a token
	 */
	ApiCheck(IdentityProvider provider, String module, String address, String path) {
		this.provider = provider;
		this.module = module;
		this.address = address;
		this.path = path;
	}

	@Override
	public void run(Settings settings, Report report) {
		ModuleSettings api = settings.module(this.module);
		report.module(api.title());
		String url = api.value("URL", this.address);
		settings.exposure(api.variable("URL"), url)
			.ifPresent((exposure) -> report.failure("", exposure,
					"an address that begins with https://, or its host in PLAIN_HTTP_HOSTS if the network in between is "
							+ "yours alone"));
		try {
			String challenge = this.provider.get(url + this.path).headers().firstValue("WWW-Authenticate").orElse("");
			Matcher place = AUTHORIZATION_URI.matcher(challenge);
			String own = settings.authority() + "/" + settings.tenant();
			if (!place.find()) {
				report.failure("", "%s answers, but not as this API does".formatted(url),
						api.variable("URL") + " should be where the API is");
			}
			else if (place.group(1).equalsIgnoreCase(own)) {
				report.ok("%s answers for the same tenant", url);
			}
			else {
				report.failure("",
						"%s answers for %s, and refuses tokens of %s with 401".formatted(url, place.group(1), own),
						"start it with the same IDENTITY_AUTHORITY and IDENTITY_TENANT");
			}
		}
		catch (IOException ex) {
			report.skipped("%s does not answer, so it was not asked for which tenant it answers", url);
		}
	}

}
