package com.example.quartet.identitysupport.api;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.identitysupport.IdentityAutoConfiguration;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TenantIssuerValidator;
import com.example.quartet.identitysupport.keys.ProviderKeysAutoConfiguration;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * An API checks all of a token on each call, and says why when it refuses one.
 */
@AutoConfiguration(after = { IdentityAutoConfiguration.class, ProviderKeysAutoConfiguration.class },
		before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnClass({ OAuth2ResourceServerConfigurer.class, OAuth2ResourceServerProperties.class })
@ConditionalOnProperty("quartet.identity.api.client-id")
@EnableConfigurationProperties({ IdentityApiProperties.class, OAuth2ResourceServerProperties.class })
class ApiTokensAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AccessTokenAudienceValidator accessTokenAudienceValidator(IdentityApiProperties api) {
		return new AccessTokenAudienceValidator(api);
	}

	@Bean
	@ConditionalOnMissingBean
	AccessTokenTypeValidator accessTokenTypeValidator(IdentityApiProperties api) {
		return new AccessTokenTypeValidator(api);
	}

	// our own validators in the order in which to mend a token, then the application's
	@Bean
	@ConditionalOnMissingBean
	AccessTokenValidator accessTokenValidator(TenantIssuerValidator issuer, AccessTokenAudienceValidator audience,
			AccessTokenTypeValidator type, OAuth2ResourceServerProperties properties, Clock clock,
			ObjectProvider<OAuth2TokenValidator<Jwt>> all) {
		List<OAuth2TokenValidator<Jwt>> ours = List.of(new AccessTokenVersionValidator(), issuer, audience,
				new StandardJwtValidator(clock), type);
		Stream<OAuth2TokenValidator<Jwt>> others = all.orderedStream().filter((validator) -> !ours.contains(validator));
		return new AccessTokenValidator(properties.getJwt().getJwsAlgorithms(),
				Stream.concat(ours.stream(), others).toList());
	}

	@Bean
	@ConditionalOnMissingBean
	JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, AccessTokenValidator validator,
			OAuth2ResourceServerProperties properties, IdentityApiProperties api, Clock clock) {
		List<SignatureAlgorithm> algorithms = properties.getJwt()
			.getJwsAlgorithms()
			.stream()
			.map(SignatureAlgorithm::from)
			.toList();
		NimbusJwtDecoder signatures = NimbusJwtDecoder.withJwkSource(keys)
			.jwsAlgorithms((accepted) -> accepted.addAll(algorithms))
			.build();
		signatures.setJwtValidator((token) -> OAuth2TokenValidatorResult.success());
		signatures.setClaimSetConverter(new GroupRoleClaimConverter(api.rolesByGroup()));
		return new CachingJwtDecoder(signatures, validator, keys, clock);
	}

	@Bean
	@ConditionalOnMissingBean
	BearerTokenResolver bearerTokenResolver() {
		return new AuthorizationHeaderTokenResolver();
	}

	// in place of Spring Boot's, which takes the permissions from the token alone
	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnProperty(name = "quartet.identity.api.applications-by", havingValue = "list")
	JwtAuthenticationConverter applicationsByList(IdentityApiProperties api, IdentityProperties settings,
			OAuth2ResourceServerProperties properties) {
		JwtAuthenticationConverter callers = new JwtAuthenticationConverter();
		callers.setPrincipalClaimName(properties.getJwt().getPrincipalClaimName());
		callers.setJwtGrantedAuthoritiesConverter(new AllowedCallers(api.callers(), settings));
		return callers;
	}

	@Bean
	@ConditionalOnMissingBean
	AuthenticationEntryPoint accessTokenEntryPoint(IdentityApiProperties api, IdentityProperties settings,
			AccessTokenValidator validator, JsonMapper json) {
		return new AccessTokenEntryPoint(settings.endpoint("authorize"), validator, api.explainRefusals(),
				new BearerProblemWriter(json));
	}

	@Bean
	@ConditionalOnMissingBean
	AccessDeniedHandler permissionAccessDeniedHandler(JsonMapper json) {
		return new PermissionAccessDeniedHandler(new BearerProblemWriter(json));
	}

	@Bean
	@ConditionalOnMissingBean(name = "refusalCustomizer")
	Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> refusalCustomizer(AuthenticationEntryPoint entryPoint,
			AccessDeniedHandler deniedHandler) {
		return (bearer) -> bearer.authenticationEntryPoint(entryPoint).accessDeniedHandler(deniedHandler);
	}

}
