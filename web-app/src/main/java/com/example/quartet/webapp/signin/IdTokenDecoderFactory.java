package com.example.quartet.webapp.signin;

import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.example.quartet.identitysupport.keys.KeyIssuerValidator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * An ID token must be signed by the provider, meant for us, in time, and from a tenant
 * that we let in.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation">ID Token
 * Validation</a>
 */
@Component
class IdTokenDecoderFactory implements JwtDecoderFactory<ClientRegistration> {

	/**
	 * First of all, since Spring Security's own check of another value is an exception.
	 */
	private static final OAuth2TokenValidator<Jwt> ISSUER_IS_AN_ADDRESS = new JwtClaimValidator<>(JwtClaimNames.ISS,
			URL.class::isInstance);

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final IdTokenTenantValidator tenant;

	private final IdTokenTimeValidator time;

	private final KeyIssuerValidator keyIssuer;

	private final JWKSource<SecurityContext> keys;

	IdTokenDecoderFactory(IdTokenTenantValidator tenant, IdTokenTimeValidator time, KeyIssuerValidator keyIssuer,
			JWKSource<SecurityContext> keys) {
		this.tenant = tenant;
		this.time = time;
		this.keyIssuer = keyIssuer;
		this.keys = keys;
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), (id) -> decoder(registration));
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(this.keys)
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.build();
		decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
		OAuth2TokenValidator<Jwt> meantForUs = new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new OidcIdTokenValidator(registration), this.keyIssuer);
		// the first that fails says why
		List<OAuth2TokenValidator<Jwt>> validators = List.of(ISSUER_IS_AN_ADDRESS, this.time, meantForUs, this.tenant);
		decoder.setJwtValidator((idToken) -> validators.stream()
			.map((validator) -> validator.validate(idToken))
			.filter(OAuth2TokenValidatorResult::hasErrors)
			.findFirst()
			.orElse(OAuth2TokenValidatorResult.success()));
		return decoder;
	}

}
