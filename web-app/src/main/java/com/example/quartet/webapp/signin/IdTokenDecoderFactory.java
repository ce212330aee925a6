package com.example.quartet.webapp.signin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestOperations;

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

	private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

	private final IdTokenTenantValidator tenant;

	private final RestOperations http;

	IdTokenDecoderFactory(IdTokenTenantValidator tenant, RestTemplateBuilder http) {
		this.tenant = tenant;
		this.http = http.build();
	}

	@Override
	public JwtDecoder createDecoder(ClientRegistration registration) {
		// one for all sign-ins, since it remembers the provider's keys
		return this.decoders.computeIfAbsent(registration.getRegistrationId(), (id) -> decoder(registration));
	}

	private JwtDecoder decoder(ClientRegistration registration) {
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.restOperations(this.http)
			.build();
		decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
		OAuth2TokenValidator<Jwt> meantForUs = new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
				new OidcIdTokenValidator(registration));
		decoder.setJwtValidator((idToken) -> {
			OAuth2TokenValidatorResult meant = meantForUs.validate(idToken);
			return meant.hasErrors() ? meant : this.tenant.validate(idToken);
		});
		return decoder;
	}

}
