package com.example.quartet.identitysupport;

import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token must come from the tenant it claims to come from, and from one that is allowed.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer">Validate
 * the issuer</a>
 */
public class TenantIssuerValidator implements TokenValidator {

	private static final Logger log = LoggerFactory.getLogger(TenantIssuerValidator.class);

	private final IdentityProperties settings;

	private final TenantAdmission admission;

	public TenantIssuerValidator(IdentityProperties settings) {
		this(settings, TenantAdmission.NONE);
	}

	public TenantIssuerValidator(IdentityProperties settings, TenantAdmission admission) {
		this.settings = settings;
		this.admission = admission;
		if (settings.allowsAnyTenant()) {
			log.warn("Tokens of every tenant are accepted, because IDENTITY_ALLOWED_TENANTS is *");
		}
	}

	@Override
	public List<TokenCheck> check(Jwt token) {
		Object tid = token.getClaims().get("tid");
		Object iss = token.getClaims().get("iss");
		String named = Objects.toString(tid, "{tid}");
		String expected = "1.0".equals(token.getClaims().get("ver")) ? this.settings.issuerOfVersion1(named)
				: this.settings.issuer(named);
		boolean guid = tid instanceof String text && IdentityProperties.isGuid(text);
		boolean allowed = guid && allows(token);
		// equal, never "starts with": a tenant is free; Spring Security makes a URL of it
		// in ID tokens
		boolean issued = expected.equals(String.valueOf(iss));
		return List.of(
				TokenCheck.of("tid", allowed, "an allowed tenant", tid,
						guid ? "tenant %s is not one of those this application accepts".formatted(tid)
								: "tid should be the GUID of a tenant"),
				TokenCheck.of("iss", issued, expected, iss, "iss should be %s but is %s".formatted(expected, iss)));
	}

	/**
	 * Whether the tenant that a token names is let in: by the list of the settings, or
	 * because it was admitted since.
	 */
	public boolean allows(Jwt token) {
		String tid = String.valueOf(token.getClaims().get("tid"));
		return this.settings.allows(tid) || this.settings.mayAdmit(tid) && this.admission.admits(token);
	}

}
