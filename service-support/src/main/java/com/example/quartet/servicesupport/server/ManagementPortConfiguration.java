package com.example.quartet.servicesupport.server;

import org.apache.catalina.startup.Tomcat;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * Gives a port that serves health alone the limits of the other one, which Spring Boot
 * starts in a context of its own.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnClass({ Tomcat.class, ConfigurableTomcatWebServerFactory.class })
@ConditionalOnBean(SlowClientsAutoConfiguration.class)
class ManagementPortConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "managementPortCustomizer")
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> managementPortCustomizer(
			@Qualifier("slowBodyCustomizer") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodies,
			@Qualifier("requestHeadersCustomizer") WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headers) {
		return (tomcat) -> {
			slowBodies.customize(tomcat);
			headers.customize(tomcat);
		};
	}

}
