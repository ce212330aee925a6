package com.example.quartet.identitysupport;

import java.util.List;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A validator that shows its work: the same checks decide about a token and explain a
 * refusal, so that the two cannot differ.
 */
public interface TokenValidator extends OAuth2TokenValidator<Jwt> {

	// the claims may be anything at all
	List<TokenCheck> check(Jwt token);

	@Override
	default OAuth2TokenValidatorResult validate(Jwt token) {
		return check(token).stream()
			.filter((check) -> !check.passed())
			.findFirst()
			.map((failed) -> OAuth2TokenValidatorResult
				.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, HeaderText.printable(failed.refusal()), null)))
			.orElseGet(OAuth2TokenValidatorResult::success);
	}

}
