package com.example.quartet.webapp.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * A person's tokens live in their session and end with it; by default they would outlast
 * it, in a map without bounds.
 */
@Configuration(proxyBeanMethods = false)
class TokensInTheSession {

	@Bean
	OAuth2AuthorizedClientRepository authorizedClients() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

}
