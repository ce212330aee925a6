package com.example.quartet.identitysupport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token must come from the tenant it claims to come from, and from one that is allowed.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer">Validate
 * the issuer</a>
 */
public class TenantIssuerValidator implements OAuth2TokenValidator<Jwt> {

	private static final Logger log = LoggerFactory.getLogger(TenantIssuerValidator.class);

	private final IdentityProperties settings;

	/**
	 * Says aloud when any tenant may come in.
	 * @param settings which directories are allowed
	 */
	public TenantIssuerValidator(IdentityProperties settings) {
		this.settings = settings;
		if (settings.allowsAnyTenant()) {
			log.warn("Tokens of every tenant are accepted, because IDENTITY_ALLOWED_TENANTS is *");
		}
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		if (!(token.getClaims().get("tid") instanceof String tid) || !IdentityProperties.isGuid(tid)) {
			return refuse("tid should be the GUID of a tenant");
		}
		String expected = "1.0".equals(token.getClaims().get("ver")) ? this.settings.issuerOfVersion1(tid)
				: this.settings.issuer(tid);
		// equal, never "starts with": anybody can have a tenant
		if (!expected.equals(token.getClaimAsString("iss"))) {
			return refuse("iss should be %s but is %s".formatted(expected, token.getClaimAsString("iss")));
		}
		if (!this.settings.allows(tid)) {
			return refuse("tenant %s is not one of those this application accepts".formatted(tid));
		}
		return OAuth2TokenValidatorResult.success();
	}

	private static OAuth2TokenValidatorResult refuse(String reason) {
		return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, reason, null));
	}

}
