package com.example.quartet.identitysupport.api;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/**
 * What Spring Security checks in every JWT, one check a claim, and that the token ends at
 * all. A token that is bound to a key is no bearer token, unless the key is that of the
 * caller's certificate.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7800">RFC 7800, proof of possession</a>
 */
class StandardJwtValidator implements TokenValidator {

	private static final String CERTIFICATE_THUMBPRINT = "x5t#S256";

	private final OAuth2TokenValidator<Jwt> standard;

	private final OAuth2TokenValidator<Jwt> boundToCertificate;

	private final Clock clock;

	StandardJwtValidator(Clock clock) {
		this.clock = clock;
		JwtTimestampValidator times = new JwtTimestampValidator();
		times.setClock(clock);
		this.standard = new DelegatingOAuth2TokenValidator<>(JwtTypeValidator.jwt(), times);
		this.boundToCertificate = JwtValidators.createDefaultWithValidators(JwtTypeValidator.jwt(), times);
	}

	@Override
	public List<TokenCheck> check(Jwt token) {
		List<String> errors = standardResult(token).getErrors()
			.stream()
			.map(OAuth2Error::getDescription)
			.map(String::valueOf)
			.toList();
		String expired = first(errors, (error) -> error.startsWith("Jwt expired"));
		String early = first(errors, (error) -> error.startsWith("Jwt used before"));
		String other = first(errors, (error) -> !error.equals(expired) && !error.equals(early));
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
		return List.of(
				TokenCheck.of("exp", token.getExpiresAt() != null && expired == null, "after " + now,
						token.getExpiresAt(),
						(expired != null) ? expired + time()
								: "exp is missing, and a token that never expires is no access token"),
				TokenCheck.of("nbf", early == null, "before " + now, token.getNotBefore(), early + time()),
				TokenCheck.of("typ and cnf", other == null, "a JWT that needs no key of the caller",
						token.getHeaders().get("typ"), String.valueOf(other)));
	}

	private OAuth2TokenValidatorResult standardResult(Jwt token) {
		Object key = token.getClaims().get("cnf");
		if (key instanceof Map<?, ?> bound && bound.get(CERTIFICATE_THUMBPRINT) instanceof String) {
			return this.boundToCertificate.validate(token);
		}
		OAuth2TokenValidatorResult result = this.standard.validate(token);
		return (key == null || result.hasErrors()) ? result
				: OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN,
						"cnf binds this token to a key, and the request does not prove that the caller has it", null));
	}

	/**
	 * A token that has just been issued is refused where one of two clocks is wrong: with
	 * both times it is plain which.
	 */
	private String time() {
		return ", and the clock of this API says " + this.clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}

	private static @Nullable String first(List<String> errors, Predicate<String> kind) {
		return errors.stream().filter(kind).findFirst().orElse(null);
	}

}
