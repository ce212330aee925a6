package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import javax.net.ssl.SSLException;

/**
 * Whether the identity provider can be reached, is who it should be, and knows what time
 * it is.
 */
class AuthorityCheck implements Check {

	private final IdentityProvider provider;

	private final ClockSkew skew;

	AuthorityCheck(IdentityProvider provider, Clock clock) {
		this.provider = provider;
		this.skew = new ClockSkew(clock);
	}

	@Override
	public void run(Settings settings, Report report) {
		report.module("identity provider (%s, tenant %s)".formatted(settings.authority(), settings.tenant()));
		requirePrivate("IDENTITY_AUTHORITY", settings.authority(), settings, report);
		if (!settings.backchannel().equals(settings.authority())) {
			requirePrivate("IDENTITY_BACKCHANNEL", settings.backchannel(), settings, report);
		}
		try {
			answered(settings, this.provider.metadata(), report);
		}
		catch (SSLException ex) {
			report.failure("",
					"%s shows a certificate that this Java does not trust (%s)".formatted(settings.backchannel(),
							ex.getMessage()),
					"add the authority behind it to the trust store of Java (keytool -importcert -cacerts), or take away "
							+ "the proxy that opens TLS");
		}
		catch (IOException ex) {
			report.failure("",
					"%s cannot be reached (%s)".formatted(settings.backchannel(), ex.getClass().getSimpleName()),
					"start the emulator with ./run, or check IDENTITY_AUTHORITY, the network, HTTPS_PROXY and NO_PROXY");
		}
	}

	private static void requirePrivate(String variable, String address, Settings settings, Report report) {
		settings.exposure(variable, address)
			.ifPresent((exposure) -> report.failure("", exposure, "an address that begins with https://"));
	}

	private void answered(Settings settings, HttpResponse<String> response, Report report) {
		ProviderAnswer answer = ProviderAnswer.of(response);
		String issuer = answer.json().path("issuer").asString("");
		if (!answer.aadsts().isEmpty()) {
			report.failure(answer.aadsts(), "the identity provider has no tenant " + settings.tenant(),
					"IDENTITY_TENANT should be the Directory (tenant) ID of the portal's Overview, or a verified domain");
			return;
		}
		if (issuer.isEmpty()) {
			report.failure("",
					"%s answers with %d and no metadata: a proxy or another program is in between"
						.formatted(settings.backchannel(), answer.status()),
					"let this machine reach the identity provider directly, or name the proxy in HTTPS_PROXY");
			return;
		}
		if (issuer.startsWith(settings.authority() + "/")) {
			report.ok("answers, and names itself as the issuer of its tokens");
		}
		else {
			report.failure("",
					"IDENTITY_AUTHORITY is %s, but its tokens will name %s: every API answers 401"
						.formatted(settings.authority(), issuer),
					"IDENTITY_AUTHORITY should be the beginning of that issuer, and the tenant one of that cloud");
		}
		response.headers()
			.firstValue("Date")
			.ifPresent((date) -> this.skew.report(
					ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant(), Duration.ofSeconds(1),
					report));
	}

}
