package com.example.quartet.identitysupport.flows;

import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopTests {

	@Test
	void withoutTheProfileNothingOfItIsThere() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBeansOfType(Object.class).values()).doesNotHaveAnyElementsOfTypes(Recording.class,
					OutgoingMessages.class, RequestMessages.class, GuardedCalls.class);
			assertThat(context.getBeansOfType(Tracer.class)).isEmpty();
			assertThat(context.getBean(ClientHttpRequestFactoryBuilder.class).build(HttpClientSettings.defaults()))
				.isNotInstanceOf(InterceptingClientHttpRequestFactory.class);
		}
	}

	@Test
	void withItEveryClientIsRecorded() {
		try (ConfigurableApplicationContext context = start(Workshop.PROFILE)) {
			assertThat(context.getBeansOfType(OutgoingMessages.class)).hasSize(1);
			assertThat(context.getBean(ClientHttpRequestFactoryBuilder.class).build(HttpClientSettings.defaults()))
				.isInstanceOf(InterceptingClientHttpRequestFactory.class);
		}
	}

	private static ConfigurableApplicationContext start(String... profiles) {
		return new SpringApplicationBuilder(Sample.class).web(WebApplicationType.NONE)
			.profiles(profiles)
			.run("--spring.config.name=sample", "--quartet.identity.client.secret=s3cret",
					"--spring.application.name=sample");
	}

	/**
	 * A module that keeps nothing.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Sample {

		@Bean
		Recorder recorder() {
			return (message) -> {
			};
		}

	}

}
