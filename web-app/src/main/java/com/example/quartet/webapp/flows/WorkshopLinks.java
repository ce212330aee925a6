package com.example.quartet.webapp.flows;

import com.example.quartet.identitysupport.flows.Workshop;
import com.example.quartet.webapp.home.HomeTile;
import com.example.quartet.webapp.pages.NavigationLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/**
 * How people get to the pages of the workshop.
 */
@Configuration(proxyBeanMethods = false)
@Profile(Workshop.PROFILE)
class WorkshopLinks {

	@Bean
	@Order(30)
	NavigationLink flowsLink() {
		return new NavigationLink("flows", "/flows", "arrow-left-right");
	}

	@Bean
	@Order(40)
	NavigationLink tokensLink() {
		return new NavigationLink("tokens", "/tokens", "key");
	}

	@Bean
	@Order(30)
	HomeTile errorLabTile() {
		return new HomeTile("lab.errors", "lab.errors.teaser", "/lab/errors", "cloud-lightning");
	}

	@Bean
	@Order(40)
	HomeTile attackLabTile() {
		return new HomeTile("lab.attacks", "lab.attacks.teaser", "/lab/attacks", "shield-exclamation");
	}

}
