package com.example.quartet.workshop.recording;

import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

/**
 * Asks the API's own validators what they expected in a token and what came: the same
 * checks have decided about the request.
 */
class AccessTokenChecks {

	/** What the fields are named by that tell of a check. */
	static final String PASSED = "passed:";

	static final String FAILED = "failed:";

	private final List<TokenValidator> validators;

	AccessTokenChecks(List<TokenValidator> validators) {
		this.validators = validators;
	}

	List<MessageField> of(DecodedToken token) {
		try {
			Jwt jwt = Jwt.withTokenValue("shown without its signature")
				.headers((all) -> all.putAll(token.header()))
				.claims((all) -> all.putAll(MappedJwtClaimSetConverter.withDefaults(Map.of()).convert(token.claims())))
				.build();
			return this.validators.stream()
				.flatMap((validator) -> validator.check(jwt).stream())
				.map(AccessTokenChecks::field)
				.toList();
		}
		catch (RuntimeException ex) {
			return List.of(); // a token of odd types is refused before it comes to these
								// checks
		}
	}

	private static MessageField field(TokenCheck check) {
		return new MessageField((check.passed() ? PASSED : FAILED) + check.check(),
				check.passed() ? check.received() : "%s ≠ %s".formatted(check.received(), check.expected()), null);
	}

}
