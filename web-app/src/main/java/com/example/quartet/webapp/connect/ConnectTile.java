package com.example.quartet.webapp.connect;

import com.example.quartet.webapp.home.HomeTile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How administrators get from the home page to the consent for their organisation.
 */
@Configuration(proxyBeanMethods = false)
class ConnectTile {

	@Bean
	@Order(90)
	HomeTile connect() {
		return new HomeTile("connect.short", "connect.teaser", "/connect", "bi-plug");
	}

}
