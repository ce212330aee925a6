package com.example.quartet.servicesupport.server;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;

/**
 * How every server ends, and what it does not promise with a development certificate.
 */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(HttpSecurity.class)
class ServerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ShutdownPauseLifecycle shutdownPause(@Value("${quartet.shutdown-pause}") Duration pause) {
		return new ShutdownPauseLifecycle(pause);
	}

	/**
	 * The bundle {@code localhost} is the certificate of {@code ./run --tls}: HSTS would
	 * hold for every port of localhost, and so for every other project.
	 */
	@Bean
	@ConditionalOnMissingBean(name = "localhostWithoutHsts")
	@ConditionalOnProperty(name = "server.ssl.bundle", havingValue = "localhost")
	Customizer<HeadersConfigurer<HttpSecurity>> localhostWithoutHsts() {
		return (headers) -> headers.httpStrictTransportSecurity((hsts) -> hsts.disable());
	}

}
