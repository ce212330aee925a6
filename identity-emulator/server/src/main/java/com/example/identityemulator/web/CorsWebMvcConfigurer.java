package com.example.identityemulator.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts in pages may read the metadata and the keys, and redeem their codes.
 */
@Configuration(proxyBeanMethods = false)
class CorsWebMvcConfigurer implements WebMvcConfigurer {

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		for (String path : new String[] { "/*/v2.0/.well-known/**", "/*/.well-known/**", "/*/discovery/**" }) {
			registry.addMapping(path).allowedOrigins("*").allowedMethods("GET");
		}
		// a pattern, so that the answer names the caller's own origin
		registry.addMapping("/*/oauth2/v2.0/token").allowedOriginPatterns("*").allowedMethods("POST");
		registry.addMapping("/*/oauth2/v2.0/devicecode").allowedOriginPatterns("*").allowedMethods("POST");
		registry.addMapping("/oidc/userinfo").allowedOriginPatterns("*").allowedMethods("GET", "POST");
	}

}
