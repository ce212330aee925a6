package com.example.quartet.webapp.signin;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TenantIssuerValidator;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Checks the issuer of an ID token. A genuine one of a tenant that has not signed up gets
 * another answer than a forged one.
 */
@Component
class IdTokenTenantValidator implements OAuth2TokenValidator<Jwt> {

	private final IdentityProperties settings;

	private final TenantIssuerValidator tenantIssuer;

	IdTokenTenantValidator(IdentityProperties settings, TenantIssuerValidator tenantIssuer) {
		this.settings = settings;
		this.tenantIssuer = tenantIssuer;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt idToken) {
		String tid = idToken.getClaimAsString("tid");
		boolean genuine = tid != null && this.settings.issuer(tid).equals(idToken.getClaimAsString("iss"));
		if (genuine && !this.tenantIssuer.allows(idToken)) {
			return OAuth2TokenValidatorResult.failure(new TenantNotSignedUpError(idToken));
		}
		return this.tenantIssuer.validate(idToken);
	}

}
