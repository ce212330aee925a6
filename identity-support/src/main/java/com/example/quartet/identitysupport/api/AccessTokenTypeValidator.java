package com.example.quartet.identitysupport.api;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;
import com.example.quartet.identitysupport.api.IdentityApiProperties.ApplicationsBy;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * An access token says through which application the call comes and what it may do; an ID
 * token says neither.
 */
class AccessTokenTypeValidator implements TokenValidator {

	private final IdentityApiProperties api;

	AccessTokenTypeValidator(IdentityApiProperties api) {
		this.api = api;
	}

	@Override
	public List<TokenCheck> check(Jwt token) {
		return List.of(client(token), owner(token.getClaims().get("oid")), permissions(token));
	}

	private static TokenCheck client(Jwt token) {
		Map<String, Object> claims = token.getClaims();
		String name = "1.0".equals(claims.get("ver")) ? "appid" : "azp";
		return TokenCheck.of(name, isText(claims.get("azp")) || isText(claims.get("appid")), "an application id",
				claims.get(name),
				"azp (version 1.0: appid) is missing, so this is no access token; is it an ID token?");
	}

	private static TokenCheck owner(@Nullable Object oid) {
		return TokenCheck.of("oid", oid instanceof String text && IdentityProperties.isGuid(text), "a GUID", oid,
				(oid != null) ? "oid should be a GUID" : "oid is missing, so it is unknown for whom to act");
	}

	private TokenCheck permissions(Jwt token) {
		Object scp = token.getClaims().get("scp");
		Object roles = token.getClaims().get("roles");
		String refusal = null;
		if (scp != null && !isText(scp)) {
			refusal = "scp should be one string of scopes";
		}
		else if (roles != null && !isListOfText(roles)) {
			refusal = "roles should be a list of strings";
		}
		else if (scp == null && roles == null && !needsNone(token)) {
			refusal = "the token has neither scp nor roles, so this application was granted nothing";
		}
		return TokenCheck.of("scp or roles", refusal == null, "scp as text, or roles as a list",
				(scp != null) ? scp : roles, String.valueOf(refusal));
	}

	private boolean needsNone(Jwt token) {
		return this.api.applicationsBy() == ApplicationsBy.LIST && Caller.isApplication(token);
	}

	private static boolean isText(@Nullable Object claim) {
		return claim instanceof String text && !text.isBlank();
	}

	private static boolean isListOfText(Object claim) {
		return claim instanceof List<?> list && list.stream().allMatch(AccessTokenTypeValidator::isText);
	}

}
