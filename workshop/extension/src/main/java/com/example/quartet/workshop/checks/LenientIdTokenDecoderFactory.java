package com.example.quartet.workshop.checks;

import java.util.Map;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.openid.connect.sdk.claims.CodeHash;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Lets an ID token say what the sign-in expects of it, as far as the check is off: what
 * compares the two then finds no difference.
 */
class LenientIdTokenDecoderFactory implements JwtDecoderFactory<ClientRegistration> {

	private final JwtDecoderFactory<ClientRegistration> decoders;

	private final CheckSwitch checks;

	LenientIdTokenDecoderFactory(JwtDecoderFactory<ClientRegistration> decoders, CheckSwitch checks) {
		this.decoders = decoders;
		this.checks = checks;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		JwtDecoder decoder = this.decoders.createDecoder(registration);
		return (token) -> asExpected(decoder.decode(token));
	}

	private Jwt asExpected(Jwt idToken) {
		SwitchableCheck off = this.checks.off();
		if (off == null
				|| !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange)) {
			return idToken;
		}
		HttpServletRequest answer = exchange.getRequest();
		return switch (off) {
			case NONCE -> with("nonce", SignInAnswerFilter.expectedNonce(answer), idToken);
			case CODE_HASH -> with("c_hash", hash(answer.getParameter("code")), idToken);
			default -> idToken;
		};
	}

	private static Jwt with(String claim, @Nullable String value, Jwt idToken) {
		if (value == null) {
			return idToken;
		}
		return Jwt.withTokenValue(idToken.getTokenValue())
			.headers((all) -> all.putAll(idToken.getHeaders()))
			.claims((all) -> all.putAll(idToken.getClaims()))
			.claims((all) -> all.putAll(Map.of(claim, value)))
			.build();
	}

	private static @Nullable String hash(@Nullable String code) {
		return (code != null) ? CodeHash.compute(new AuthorizationCode(code), JWSAlgorithm.RS256).getValue() : null;
	}

}
