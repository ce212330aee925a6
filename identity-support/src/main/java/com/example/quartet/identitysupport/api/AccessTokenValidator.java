package com.example.quartet.identitysupport.api;

import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * The checks that an API makes of an access token, in one list: it decides about each
 * token and explains why one was refused.
 */
public class AccessTokenValidator implements OAuth2TokenValidator<Jwt> {

	private final Collection<String> algorithms;

	private final List<OAuth2TokenValidator<Jwt>> validators;

	AccessTokenValidator(Collection<String> algorithms, List<OAuth2TokenValidator<Jwt>> validators) {
		this.algorithms = algorithms;
		this.validators = validators;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt token) {
		return new DelegatingOAuth2TokenValidator<>(this.validators).validate(token);
	}

	/**
	 * What each check expects of a token, and what it finds there.
	 * @param token anything at all: it comes from a header, or from a person
	 * @param signed whether the decoder found its signature to be good
	 */
	public List<TokenCheck> explain(String token, boolean signed) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			Map<String, Object> header = jwt.getHeader().toJSONObject();
			Map<String, Object> claims = MappedJwtClaimSetConverter.withDefaults(Map.of())
				.convert(jwt.getJWTClaimsSet().getClaims());
			return checks(Jwt.withTokenValue(token)
				.headers((all) -> all.putAll(header))
				.claims((all) -> all.putAll(claims))
				.build(), signed);
		}
		// the parser itself trips over null
		catch (ParseException | RuntimeException ex) {
			return List.of(TokenCheck.of("format", false, "a signed JWT", "something else", "Malformed token"));
		}
	}

	List<TokenCheck> checks(Jwt token, boolean signed) {
		Object algorithm = token.getHeaders().get("alg");
		List<TokenCheck> checks = new ArrayList<>();
		checks.add(TokenCheck.of("alg", this.algorithms.contains(String.valueOf(algorithm)),
				String.join(" or ", this.algorithms), algorithm, "Another algorithm expected"));
		checks.add(TokenCheck.of("signature", signed, "by a key that the provider publishes",
				"by key " + token.getHeaders().get("kid"), "Invalid signature"));
		this.validators.forEach((validator) -> checks.addAll(checks(validator, token)));
		return checks;
	}

	private static List<TokenCheck> checks(OAuth2TokenValidator<Jwt> validator, Jwt token) {
		if (validator instanceof TokenValidator explaining) {
			return explaining.check(token);
		}
		// an application's own validator says no more than why it refuses
		OAuth2TokenValidatorResult result = validator.validate(token);
		List<String> reasons = result.getErrors().stream().map(OAuth2Error::getDescription).toList();
		return List.of(TokenCheck.of(validator.getClass().getSimpleName(), !result.hasErrors(), "no error", reasons,
				String.join("; ", reasons)));
	}

}
