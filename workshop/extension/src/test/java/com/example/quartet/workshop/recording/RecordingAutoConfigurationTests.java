package com.example.quartet.workshop.recording;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.sdk.trace.export.SpanExporter;
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

class RecordingAutoConfigurationTests {

	@Test
	void everyClientIsRecorded() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBeansOfType(OutgoingMessageInterceptor.class)).hasSize(1);
			assertThat(context.getBean(ClientHttpRequestFactoryBuilder.class).build(HttpClientSettings.defaults()))
				.isInstanceOf(InterceptingClientHttpRequestFactory.class);
		}
	}

	@Test
	void aTraceTravelsAndNothingCollectsIt() {
		try (ConfigurableApplicationContext context = start()) {
			assertThat(context.getBean(Propagator.class).fields()).contains("traceparent");
			assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
			assertThat(context.getBean(Tracer.class).nextSpan().start().context().sampled()).isFalse();
		}
	}

	private static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(Sample.class).web(WebApplicationType.NONE)
			.run("--spring.config.name=sample", "--spring.config.import=classpath:identity.yml",
					"--spring.application.name=sample");
	}

	/**
	 * A module that keeps nothing.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Sample {

		@Bean
		MessageRecorder recorder() {
			return (message) -> {
			};
		}

	}

}
