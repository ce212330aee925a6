package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.nimbusds.jwt.JWTClaimsSet;

/**
 * Whether an API would accept the token that a module gets as itself: its version and
 * audience, its issuer, its roles, and its time.
 */
class AccessTokenCheck implements Check {

	/** The platform does so with its tokens, for receivers whose clocks are behind. */
	private static final Duration DATED_BACK = Duration.ofMinutes(5);

	private final IdentityProvider provider;

	private final ClientProof proof;

	private final ClockSkew skew;

	private final String module;

	private final List<String> tenants;

	private final String api;

	private final List<String> roles;

	/**
	 * Prepares a check.
	 * @param module the one that asks
	 * @param tenants those that it asks
	 * @param roles what it needs of the API
	 */
	AccessTokenCheck(IdentityProvider provider, ClientProof proof, Clock clock, String module, List<String> tenants,
			String api, String... roles) {
		this.provider = provider;
		this.proof = proof;
		this.skew = new ClockSkew(clock);
		this.module = module;
		this.tenants = tenants;
		this.api = api;
		this.roles = List.of(roles);
	}

	@Override
	public void run(Settings settings, Report report) {
		ModuleSettings client = settings.module(this.module);
		report.module(client.title());
		for (String tenant : this.tenants) {
			if (TenantsCheck.isMany(tenant) || client.hasSecret() == client.hasCertificate()) {
				continue; // reported already
			}
			try {
				ProviderAnswer answer = this.provider.token(tenant, client.clientId(),
						"api://%s/.default".formatted(settings.module(this.api).clientId()),
						this.proof.of(client, this.provider.tokenEndpoint(tenant)));
				Optional<JWTClaimsSet> token = answer.token();
				if (token.isPresent()) {
					look(settings, tenant, token.get(), report);
				}
				else {
					refused(settings, tenant, answer, report);
				}
			}
			catch (IOException ex) {
				report.skipped("no token for %s, so nothing is known of it", this.api);
			}
			catch (ParseException ex) {
				report.failure("", "the token for %s is not one of the identity platform (%s)".formatted(this.api,
						ex.getMessage()), "another program answers at IDENTITY_AUTHORITY");
			}
		}
	}

	private void refused(Settings settings, String tenant, ProviderAnswer answer, Report report) {
		if ("501051".equals(answer.aadsts()) || "65001".equals(answer.aadsts())) {
			this.roles.forEach((role) -> withoutRole(role, answer.aadsts(), settings, tenant, report));
		}
		else if ("700016".equals(answer.aadsts()) && !tenant.equals(settings.homeTenantOfModules())) {
			report.failure("700016", "the tenant %s has not added it, so it can do nothing there".formatted(tenant),
					"an administrator of that tenant opens " + consentAddress(settings, tenant));
		}
		else if (!tenant.equals(settings.homeTenantOfModules())) {
			report.failure(answer.aadsts(), "the tenant %s gives it no token (%s)".formatted(tenant, answer.error()),
					answer.cure());
		}
	}

	private void look(Settings settings, String tenant, JWTClaimsSet token, Report report) throws ParseException {
		if (token.getIssueTime() == null) {
			throw new ParseException("it has no iat", 0);
		}
		boolean version1 = "1.0".equals(token.getStringClaim("ver"));
		String clientId = settings.module(this.api).clientId();
		String audience = version1 ? "api://" + clientId : clientId;
		String issuer = version1 ? settings.issuerOfVersion1(token.getStringClaim("tid"))
				: "%s/%s/v2.0".formatted(settings.authority(), token.getStringClaim("tid"));
		if (!token.getAudience().contains(audience) && !(version1 && token.getAudience().contains(clientId))) {
			report.failure("",
					"%s expects tokens for %s, but version %s of them is for %s: it answers 401".formatted(this.api,
							audience, token.getStringClaim("ver"), token.getAudience()),
					"api.requestedAccessTokenVersion should be 2 in registrations/applications/%s.json"
						.formatted(this.api));
		}
		else if (!issuer.equals(token.getIssuer())) {
			report.failure("",
					"%s expects tokens of %s, but they are of %s: it answers 401".formatted(this.api, issuer,
							token.getIssuer()),
					"api.requestedAccessTokenVersion should be 2, and IDENTITY_AUTHORITY what stands in the token");
		}
		else {
			report.ok("%s accepts the version %s token that it gets", this.api, token.getStringClaim("ver"));
		}
		roles(settings, tenant, token, report);
		this.skew.report(token.getIssueTime().toInstant().plus(DATED_BACK), Duration.ofSeconds(1), report);
	}

	private void roles(Settings settings, String tenant, JWTClaimsSet token, Report report) throws ParseException {
		List<String> given = token.getStringListClaim("roles");
		for (String role : this.roles) {
			if (given == null || !given.contains(role)) {
				withoutRole(role, "", settings, tenant, report);
			}
			else {
				report.ok("an administrator gave it %s of %s", role, this.api);
			}
		}
	}

	private void withoutRole(String role, String aadsts, Settings settings, String tenant, Report report) {
		report.failure(aadsts,
				"no administrator gave it %s of %s, so that API answers 401 or 403".formatted(role, this.api),
				"./run register, or an administrator opens " + consentAddress(settings, tenant));
	}

	private String consentAddress(Settings settings, String tenant) {
		return "%s/%s/adminconsent?client_id=%s".formatted(settings.authority(), tenant,
				settings.module(this.module).clientId());
	}

}
