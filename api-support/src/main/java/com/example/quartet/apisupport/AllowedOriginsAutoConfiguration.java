package com.example.quartet.apisupport;

import java.util.List;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * CORS: pages of other sites may call an API from the browser only if their origin is
 * listed; by default none may.
 */
@AutoConfiguration
@EnableConfigurationProperties(ApiProperties.class)
class AllowedOriginsAutoConfiguration {

	@Bean
	// the name by which Spring Security finds it
	@ConditionalOnMissingBean(name = "corsConfigurationSource")
	UrlBasedCorsConfigurationSource corsConfigurationSource(ApiProperties api) {
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

}
