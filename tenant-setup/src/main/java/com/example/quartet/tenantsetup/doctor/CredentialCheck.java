package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Whether a module has one credential, that one is not about to end, and the identity
 * provider accepts it.
 */
class CredentialCheck implements Check {

	private static final Duration LAST_DAYS = Duration.ofDays(30);

	private final IdentityProvider provider;

	private final ClientProof proof;

	private final Clock clock;

	private final String module;

	private final String api;

	/**
	 * Prepares a check.
	 * @param api the module that it asks a token for
	 */
	CredentialCheck(IdentityProvider provider, ClientProof proof, Clock clock, String module, String api) {
		this.provider = provider;
		this.proof = proof;
		this.clock = clock;
		this.module = module;
		this.api = api;
	}

	@Override
	public void run(Settings settings, Report report) {
		ModuleSettings application = settings.module(this.module);
		report.module(application.title());
		if (application.hasSecret() == application.hasCertificate()) {
			report.failure(application.hasSecret() ? "" : "7000218",
					application.hasSecret() ? "it has a secret and a certificate, and does not start"
							: "it has no credential, and does not start",
					"set either %s or %s".formatted(application.variable("CLIENT_SECRET"),
							application.variable("CERTIFICATE")));
			return;
		}
		try {
			if (isInTime(application, report)) {
				ask(settings, application, report);
			}
		}
		catch (IOException ex) {
			report.failure("",
					"%s cannot be read (%s)".formatted(
							application.variable(application.hasCertificate() ? "CERTIFICATE" : "CLIENT_SECRET_FILE"),
							ex.getMessage()),
					"name a file that is there, and the password that opens it");
		}
		catch (DateTimeParseException ex) {
			report.failure("",
					"%s is no time (%s)".formatted(application.variable("CLIENT_SECRET_ENDS"), ex.getParsedString()),
					"write it as 2027-01-31T00:00:00Z");
		}
	}

	private boolean isInTime(ModuleSettings application, Report report) throws IOException {
		String what = application.hasCertificate() ? "certificate" : "secret";
		Instant now = this.clock.instant();
		String end = application.hasCertificate() ? this.proof.certificate(application).end().toString()
				: application.secretEnd();
		if (end.isEmpty()) {
			return true;
		}
		if (now.isAfter(Instant.parse(end))) {
			report.failure(application.hasCertificate() ? "700027" : "7000222",
					"its %s ended on %s".formatted(what, end), cure(application));
			return false;
		}
		if (now.plus(LAST_DAYS).isAfter(Instant.parse(end))) {
			report.warning("its %s ends on %s".formatted(what, end), cure(application));
		}
		else {
			report.ok("its %s lasts until %s", what, end);
		}
		return true;
	}

	private void ask(Settings settings, ModuleSettings application, Report report) throws IOException {
		String tenant = settings.homeTenantOfModules();
		Map<String, String> proof = this.proof.of(application, this.provider.tokenEndpoint(tenant));
		ProviderAnswer answer;
		try {
			answer = this.provider.token(tenant, application.clientId(),
					"api://%s/.default".formatted(settings.module(this.api).clientId()), proof);
		}
		catch (IOException ex) {
			report.skipped("the identity provider was not asked, so its credential was not tried");
			return;
		}
		if (answer.token().isPresent()) {
			report.ok("the identity provider accepts its credential");
			return;
		}
		switch (answer.aadsts()) {
			case "7000215" -> report.failure("7000215", "its secret is wrong",
					cure(application) + "; a portal shows a secret's id as well, which is not the secret");
			case "7000222" -> report.failure("7000222", "its secret has ended", cure(application));
			case "700027" -> report.failure("700027", "the tenant does not know the certificate with the thumbprint %s"
				.formatted(this.proof.certificate(application).thumbprint()), cure(application));
			case "700016" -> report.failure("700016", "the tenant knows no application of this id, or no one consented",
					"./run register, or the id in " + application.variable("CLIENT_ID"));
			case "500011" -> report.failure("500011",
					"the tenant knows no API api://%s".formatted(settings.module(this.api).clientId()),
					"./run register, or the id in " + settings.module(this.api).variable("CLIENT_ID"));
			// they refuse what it may do, after its credential was looked at
			case "65001", "501051" -> report.ok("the identity provider accepts its credential");
			default -> report.failure(answer.aadsts(),
					"the identity provider gives it no token (%s)".formatted(answer.error()), answer.cure());
		}
	}

	private static String cure(ModuleSettings application) {
		return application.hasCertificate() ? "./run register --roll-certificates makes and registers a new one"
				: "./run register --secrets makes a new one";
	}

}
