package com.example.quartet.identitysupport.api;

import java.util.List;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The version of an access token decides what its issuer, audience and client look like.
 */
class AccessTokenVersionValidator implements TokenValidator {

	@Override
	public List<TokenCheck> check(Jwt token) {
		Object version = token.getClaims().get("ver");
		boolean known = "1.0".equals(version) || "2.0".equals(version);
		return List.of(TokenCheck.of("ver", known, "1.0 or 2.0", version, "ver should be 1.0 or 2.0"));
	}

}
