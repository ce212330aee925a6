package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.home.HomeTile;
import com.example.quartet.webapp.pages.NavigationLink;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How people get to what the APIs know of them.
 */
@Configuration(proxyBeanMethods = false)
class ProfileLinks {

	@Bean
	@Order(20)
	NavigationLink profileLink() {
		return new NavigationLink("profile", "/profile", "bi-person");
	}

	@Bean
	@Order(20)
	HomeTile profileTile() {
		return new HomeTile("home.to-profile", "home.to-profile.about", "/profile", "bi-person");
	}

}
