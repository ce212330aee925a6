package com.example.quartet.servicesupport.server;

import java.time.Duration;

import org.apache.catalina.startup.Tomcat;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thread.Threading;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * A server bounds the time that slow clients hold its threads, and reads the headers that
 * Tomcat or Spring Boot would fail on.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass({ Tomcat.class, ConfigurableTomcatWebServerFactory.class })
@EnableConfigurationProperties(TomcatServerProperties.class)
class SlowClientsAutoConfiguration {

	private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

	private static final int UNFINISHED_BODIES_OF_VIRTUAL_THREADS = 1000;

	@Bean
	@ConditionalOnMissingBean(name = "slowBodyCustomizer")
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> slowBodyCustomizer(TomcatServerProperties settings,
			Environment environment) {
		// half of the threads stay free for requests that have arrived whole
		int unfinishedBodies = Threading.VIRTUAL.isActive(environment) ? UNFINISHED_BODIES_OF_VIRTUAL_THREADS
				: settings.getThreads().getMax() / 2;
		return (tomcat) -> tomcat.addEngineValves(new RequestBodyValve(unfinishedBodies));
	}

	/**
	 * The headers have a bound already: beyond ten languages, Tomcat would fail wherever
	 * one asks for them.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "requestHeadersCustomizer")
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> requestHeadersCustomizer() {
		return (tomcat) -> {
			tomcat.addConnectorCustomizers((connector) -> connector.setMaxLocaleCount(-1));
			tomcat.addEngineValves(new MediaTypesValve());
		};
	}

	@Bean
	@ConditionalOnMissingBean
	SlowReaderFilter slowReaderFilter() {
		return new SlowReaderFilter(ANSWER_TIMEOUT);
	}

}
