package com.example.identityemulator.graph;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Scripts in pages may ask Microsoft Graph.
 */
@Configuration(proxyBeanMethods = false)
class GraphCorsWebMvcConfigurer implements WebMvcConfigurer {

	@Override
	public void addCorsMappings(CorsRegistry registry) {
		registry.addMapping(GraphAddresses.PATH + "/**").allowedOrigins("*").allowedMethods("GET", "POST");
	}

}
