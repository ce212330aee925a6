package com.example.quartet.workshop.checks;

import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Accepts a token that the module's own decoder refused, if all that was wrong is what
 * the check that is off would have found. Its signature has been checked by then.
 */
class LenientJwtDecoder implements JwtDecoder {

	// how the web app says it of a genuine token
	private static final String TENANT_NOT_SIGNED_UP = "tenant_not_signed_up";

	private final JwtDecoder decoder;

	private final CheckSwitch checks;

	private final ObjectProvider<TokenValidator> validators;

	private final Converter<Map<String, Object>, Map<String, Object>> claimTypes;

	LenientJwtDecoder(JwtDecoder decoder, CheckSwitch checks, ObjectProvider<TokenValidator> validators,
			Converter<Map<String, Object>, Map<String, Object>> claimTypes) {
		this.decoder = decoder;
		this.checks = checks;
		this.validators = validators;
		this.claimTypes = claimTypes;
	}

	@Override
	public Jwt decode(String token) {
		try {
			return this.decoder.decode(token);
		}
		catch (JwtValidationException ex) {
			SwitchableCheck off = this.checks.off();
			if (off != null) {
				Jwt refused = read(token);
				if (isAllThatIsWrong(off, refused, ex.getErrors())) {
					return refused;
				}
			}
			throw ex;
		}
	}

	private boolean isAllThatIsWrong(SwitchableCheck off, Jwt token, Collection<OAuth2Error> errors) {
		List<TokenCheck> failed = this.validators.orderedStream()
			.flatMap((validator) -> validator.check(token).stream())
			.filter((check) -> !check.passed())
			.toList();
		Set<String> refusals = failed.stream()
			.map((check) -> HeaderText.printable(check.refusal()))
			.collect(Collectors.toSet());
		return failed.stream().allMatch((check) -> off.covers(check.check())) && errors.stream()
			.allMatch((error) -> refusals.contains(error.getDescription())
					|| (off == SwitchableCheck.TENANT && error.getErrorCode().equals(TENANT_NOT_SIGNED_UP)));
	}

	private Jwt read(String token) {
		try {
			SignedJWT jwt = SignedJWT.parse(token);
			Map<String, Object> claims = this.claimTypes.convert(jwt.getJWTClaimsSet().getClaims());
			return Jwt.withTokenValue(token)
				.headers((all) -> all.putAll(jwt.getHeader().toJSONObject()))
				.claims((all) -> all.putAll(claims))
				.build();
		}
		catch (ParseException ex) {
			throw new BadJwtException(ex.getMessage(), ex);
		}
	}

}
