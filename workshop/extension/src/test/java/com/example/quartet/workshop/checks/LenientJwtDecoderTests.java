package com.example.quartet.workshop.checks;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.example.quartet.identitysupport.TokenCheck;
import com.example.quartet.identitysupport.TokenValidator;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LenientJwtDecoderTests {

	private final CheckSwitch checks = new CheckSwitch(Clock.systemUTC());

	private final StaticListableBeanFactory validators = new StaticListableBeanFactory();

	private String token;

	@BeforeEach
	void aTokenOfWhichOneClaimIsWrong() throws JOSEException {
		SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256),
				new JWTClaimsSet.Builder().subject("ada").build());
		jwt.sign(new MACSigner(new byte[32]));
		this.token = jwt.serialize();
	}

	@ParameterizedTest
	@CsvSource({ "AUDIENCE, aud", "TENANT, tid", "KEY_ISSUER, key issuer" })
	void aTokenPassesThatOnlyTheCheckThatIsOffRefuses(SwitchableCheck check, String failed) {
		JwtDecoder decoder = refusing("no", failed);
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(JwtValidationException.class);
		this.checks.turnOff(check);
		assertThat(decoder.decode(this.token).getSubject()).isEqualTo("ada");
		this.checks.turnOn();
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(JwtValidationException.class);
	}

	@Test
	void aTenantThatHasNotSignedUpIsOneThatTheCheckRefuses() {
		JwtDecoder decoder = refusing("tenant_not_signed_up", "tid");
		this.checks.turnOff(SwitchableCheck.TENANT);
		assertThat(decoder.decode(this.token).getSubject()).isEqualTo("ada");
	}

	@ParameterizedTest
	@CsvSource({ "AUDIENCE, tid", "TENANT, aud", "NONCE, aud", "STATE, tid", "CODE_HASH, key issuer", "KEY_ISSUER, iss",
			"TENANT, key issuer" })
	void anotherCheckStillRefuses(SwitchableCheck off, String failed) {
		this.checks.turnOff(off);
		JwtDecoder decoder = refusing("no", failed);
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(JwtValidationException.class);
	}

	@Test
	void aTokenOfWhichTwoThingsAreWrongDoesNotPass() {
		this.checks.turnOff(SwitchableCheck.AUDIENCE);
		JwtDecoder decoder = refusing("no", "aud", "azp");
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(JwtValidationException.class);
	}

	@Test
	void anErrorThatNoneOfOurChecksKnowsStillCounts() {
		this.checks.turnOff(SwitchableCheck.AUDIENCE);
		JwtDecoder decoder = lenient((ignored) -> {
			throw new JwtValidationException("expired", List.of(new OAuth2Error("invalid_token", "Jwt expired", null)));
		});
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(JwtValidationException.class);
	}

	@Test
	void aBadSignatureIsNeverForgiven() {
		this.checks.turnOff(SwitchableCheck.AUDIENCE);
		JwtDecoder decoder = lenient((ignored) -> {
			throw new BadJwtException("Signed JWT rejected: Invalid signature");
		});
		assertThatThrownBy(() -> decoder.decode(this.token)).isInstanceOf(BadJwtException.class);
	}

	private JwtDecoder refusing(String errorCode, String... failed) {
		for (String check : failed) {
			TokenValidator validator = (token) -> List
				.of(TokenCheck.of(check, false, "another", "this", check + " should be another"));
			this.validators.addBean(check, validator);
		}
		return lenient((token) -> {
			throw new JwtValidationException("refused",
					List.of(failed)
						.stream()
						.map((check) -> new OAuth2Error(errorCode, check + " should be another", null))
						.toList());
		});
	}

	private LenientJwtDecoder lenient(JwtDecoder decoder) {
		return new LenientJwtDecoder(decoder, this.checks, this.validators.getBeanProvider(TokenValidator.class),
				MappedJwtClaimSetConverter.withDefaults(Map.of()));
	}

}
