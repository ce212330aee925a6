package com.example.quartet.workshop.lab;

import com.example.quartet.webapp.home.HomeTile;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * The pages of both labs, and the one rule of security that they add.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ AttackLabController.class, CheckSwitchController.class, EmulatorFaults.class, ErrorLabController.class,
		OrderedErrorNotice.class })
class LabAutoConfiguration {

	@Bean
	Customizer<AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry> errorLabIsOpen() {
		// anyone may read it; who orders an error disturbs others, and so has to be known
		return (requests) -> requests.requestMatchers("/lab/errors").permitAll();
	}

	@Bean
	@Order(30)
	HomeTile errorLabTile() {
		return new HomeTile("lab.errors", "lab.errors.teaser", "/lab/errors", "bi-cloud-lightning");
	}

	@Bean
	@Order(40)
	HomeTile attackLabTile() {
		return new HomeTile("lab.attacks", "lab.attacks.teaser", "/lab/attacks", "bi-shield-exclamation");
	}

}
