package com.example.quartet.workshop.tokens;

import com.example.quartet.webapp.pages.NavigationLink;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/**
 * The Tokens page.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import(TokensController.class)
class TokensAutoConfiguration {

	@Bean
	@Order(40)
	NavigationLink tokensLink() {
		return new NavigationLink("tokens", "/tokens", "bi-key");
	}

}
