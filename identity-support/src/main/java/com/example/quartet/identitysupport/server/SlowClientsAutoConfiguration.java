package com.example.quartet.identitysupport.server;

import org.apache.catalina.startup.Tomcat;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A server bounds the time that slow clients hold its threads.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ Tomcat.class, ConfigurableTomcatWebServerFactory.class })
class SlowClientsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = "slowBodyCustomizer")
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodyCustomizer() {
		return (tomcat) -> tomcat.addEngineValves(new SlowBodyValve());
	}

	@Bean
	@ConditionalOnMissingBean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SlowReaderFilter slowReaderFilter() {
		return new SlowReaderFilter();
	}

}
