package com.example.quartet.identitysupport.api;

import java.util.List;
import java.util.Set;

import com.example.quartet.identitysupport.api.IdentityApiProperties.ApplicationsBy;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * An access token says through which application the call comes and what it may do; an ID
 * token says neither, and is not one.
 */
class AccessTokenTypeValidator implements OAuth2TokenValidator<Jwt> {

	private static final Set<Object> VERSIONS = Set.of("1.0", "2.0");

	private final IdentityApiProperties api;

	AccessTokenTypeValidator(IdentityApiProperties api) {
		this.api = api;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		if (!VERSIONS.contains(token.getClaims().getOrDefault("ver", ""))) {
			return Refused.because("ver should be 1.0 or 2.0");
		}
		if (token.getExpiresAt() == null) {
			return Refused.because("exp is missing, and a token that never expires is no access token");
		}
		if (!isText(token, "azp") && !isText(token, "appid")) {
			return Refused
				.because("azp (version 1.0: appid) is missing, so this is no access token; is it an ID token?");
		}
		if (!isText(token, "oid")) {
			return Refused.because("oid is missing, so there is nobody to act for");
		}
		if (token.hasClaim("scp") && !isText(token, "scp")) {
			return Refused.because("scp should be one string of scopes");
		}
		if (token.hasClaim("roles") && !isListOfText(token, "roles")) {
			return Refused.because("roles should be a list of strings");
		}
		if (!token.hasClaim("scp") && !token.hasClaim("roles") && !isOfAnApplicationThatNeedsNone(token)) {
			return Refused.because("the token has neither scp nor roles, so nobody granted this application anything");
		}
		return OAuth2TokenValidatorResult.success();
	}

	private boolean isOfAnApplicationThatNeedsNone(Jwt token) {
		// without the optional claim idtyp, an application is who has itself for a
		// subject
		Object kind = token.getClaims()
			.getOrDefault("idtyp", token.getClaims().get("oid").equals(token.getSubject()) ? "app" : "user");
		return this.api.applicationsBy() == ApplicationsBy.LIST && "app".equals(kind);
	}

	private static boolean isText(Jwt token, String claim) {
		return token.getClaims().get(claim) instanceof String text && !text.isBlank();
	}

	private static boolean isListOfText(Jwt token, String claim) {
		return token.getClaims().get(claim) instanceof List<?> list
				&& list.stream().allMatch((role) -> role instanceof String text && !text.isBlank());
	}

}
