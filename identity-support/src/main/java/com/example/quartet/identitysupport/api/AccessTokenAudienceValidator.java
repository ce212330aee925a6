package com.example.quartet.identitysupport.api;

import java.util.List;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A token is for one API: whoever accepts a token that was meant for another lets every
 * application in that ever held one.
 */
class AccessTokenAudienceValidator implements OAuth2TokenValidator<Jwt> {

	private static final String GRAPH = "00000003-0000-0000-c000-000000000000";

	private final IdentityApiProperties api;

	AccessTokenAudienceValidator(IdentityApiProperties api) {
		this.api = api;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		String version = token.getClaimAsString("ver");
		List<String> audience = token.getAudience();
		String expected = this.api.audience(version);
		if (audience != null && audience.contains(expected)) {
			return OAuth2TokenValidatorResult.success();
		}
		if (audience != null && audience.contains(GRAPH)) {
			return Refused.because("this is a Microsoft Graph token, it is not for this API");
		}
		return Refused.because("aud should be %s for a version %s token but is %s: ask for the scope %s/.default"
			.formatted(expected, version, audience, this.api.appIdUri()));
	}

}
