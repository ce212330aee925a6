package com.example.quartet.identitysupport.api;

import java.util.List;

import com.example.quartet.identitysupport.InvalidSettingException;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Pages of other sites may call an API from the browser only where their site is named,
 * letter by letter: nobody is, unless somebody says so.
 */
@AutoConfiguration
@ConditionalOnClass(CorsConfiguration.class)
@ConditionalOnProperty("quartet.identity.api.client-id")
class AllowedOriginsAutoConfiguration {

	@Bean
	UrlBasedCorsConfigurationSource corsConfigurationSource(IdentityApiProperties api) {
		api.allowedOrigins().forEach(AllowedOriginsAutoConfiguration::requireExact);
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(api.allowedOrigins());
		cors.setAllowedMethods(List.of("GET", "POST", "PATCH", "DELETE"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.IF_MATCH,
				HttpHeaders.IF_NONE_MATCH, "Idempotency-Key"));
		cors.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.WWW_AUTHENTICATE));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/api/**", cors);
		return source;
	}

	private static void requireExact(String origin) {
		if (!origin.matches("https?://[a-z0-9.-]+(:[0-9]+)?")) {
			throw new InvalidSettingException("quartet.identity.api.allowed-origins",
					"names '%s', but should list origins like https://app.example.com, without a path or a star"
						.formatted(origin));
		}
	}

}
