package com.example.quartet.webapp.permissions;

import com.example.quartet.webapp.home.HomeTile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * How people get to their choices, and where the site keeps to them.
 */
@Configuration(proxyBeanMethods = false)
class PermissionsConfiguration {

	@Bean
	@Order(30)
	HomeTile permissionsTile() {
		return new HomeTile("permissions", "permissions.teaser", "/permissions", "bi-toggles");
	}

	@Bean
	RestClientHttpServiceGroupConfigurer readOnly() {
		return (groups) -> groups.filterByName("todo-api")
			.forEachClient((group, client) -> client.requestInterceptor(new ReadOnlyInterceptor()));
	}

}
