package com.example.quartet.identitysupport.api;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

import com.example.quartet.identitysupport.IdentityProperties;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * An API checks all of a token on each call, and says why when it refuses one.
 */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnClass({ OAuth2ResourceServerConfigurer.class, JwkSetUriJwtDecoderBuilderCustomizer.class })
@ConditionalOnProperty("quartet.identity.api.client-id")
@EnableConfigurationProperties(IdentityApiProperties.class)
class ApiTokensAutoConfiguration {

	@Bean
	AccessTokenAudienceValidator accessTokenAudience(IdentityApiProperties api) {
		return new AccessTokenAudienceValidator(api);
	}

	@Bean
	AccessTokenTypeValidator accessTokenKind(IdentityApiProperties api) {
		return new AccessTokenTypeValidator(api);
	}

	@Bean
	JwkSetUriJwtDecoderBuilderCustomizer ownKeys(RestTemplateBuilder http, OAuth2ResourceServerProperties properties) {
		Keys keys = new Keys(http.build(), properties.getJwt().getJwkSetUri(), Clock.systemUTC());
		Set<JWSAlgorithm> algorithms = properties.getJwt()
			.getJwsAlgorithms()
			.stream()
			.map(JWSAlgorithm::parse)
			.collect(Collectors.toSet());
		return (decoder) -> decoder.jwtProcessorCustomizer(
				(tokens) -> tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys)));
	}

	/**
	 * In place of Spring Boot's, which takes the permissions from the token alone.
	 */
	@Bean
	@ConditionalOnProperty(name = "quartet.identity.api.applications-by", havingValue = "list")
	JwtAuthenticationConverter applicationsByList(IdentityApiProperties api, IdentityProperties settings,
			OAuth2ResourceServerProperties properties) {
		JwtAuthenticationConverter callers = new JwtAuthenticationConverter();
		callers.setPrincipalClaimName(properties.getJwt().getPrincipalClaimName());
		callers.setJwtGrantedAuthoritiesConverter(new AllowedCallers(api.callers(), settings));
		return callers;
	}

	@Bean
	BearerAnswers bearerAnswers(IdentityApiProperties api, IdentityProperties settings, JsonMapper json) {
		return new BearerAnswers(settings.endpoint("authorize"), new TokenChecks(api, settings), api.explainRefusals(),
				json);
	}

	@Bean
	Customizer<OAuth2ResourceServerConfigurer<HttpSecurity>> answersThatSayWhy(BearerAnswers answers) {
		return (bearer) -> bearer.authenticationEntryPoint(answers).accessDeniedHandler(answers);
	}

}
