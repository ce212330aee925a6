package com.example.quartet.workshop.recording;

import java.time.Clock;
import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.TokenValidator;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/**
 * Records what a module sends, and what an API is asked; Boot's own tracing says which
 * messages belong together.
 */
@AutoConfiguration
public class RecordingAutoConfiguration {

	@Bean
	@ConditionalOnWebApplication
	@ConditionalOnMissingBean(MessageRecorder.class)
	RequestMessageRecorder requestMessageRecorder(JobMessages jobMessages) {
		return new RequestMessageRecorder(jobMessages);
	}

	@Bean
	JobMessages jobMessages(ObjectProvider<ObservationRegistry> observations) {
		return new JobMessages(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
	}

	@Bean
	OutgoingMessageInterceptor outgoingMessageInterceptor(MessageRecorder recorder, Tracer tracer,
			Environment environment, IdentityProperties provider, @Value("${spring.application.name}") String self,
			ObjectProvider<Clock> clock) {
		return new OutgoingMessageInterceptor(recorder, tracer, self, new Neighbours(environment, provider),
				clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	static BeanPostProcessor recordingOfEveryClient(ObjectProvider<OutgoingMessageInterceptor> outgoing) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof ClientHttpRequestFactoryBuilder<?> builder) ? recorded(builder, outgoing)
						: bean;
			}

		};
	}

	@Bean
	@ConditionalOnClass(
			name = "org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter")
	ApiMessageFilter apiMessageFilter(Tracer tracer, JobMessages jobMessages,
			@Value("${spring.application.name}") String self, ObjectProvider<TokenValidator> validators,
			ObjectProvider<Clock> clock) {
		return new ApiMessageFilter(tracer, jobMessages, self,
				new AccessTokenChecks(validators.orderedStream().toList()), clock.getIfAvailable(Clock::systemUTC));
	}

	private static ClientHttpRequestFactoryBuilder<InterceptingClientHttpRequestFactory> recorded(
			ClientHttpRequestFactoryBuilder<?> builder, ObjectProvider<OutgoingMessageInterceptor> outgoing) {
		// innermost, so that it sees what really leaves
		return (settings) -> new InterceptingClientHttpRequestFactory(builder.build(settings),
				List.of((request, body, execution) -> outgoing.getObject().intercept(request, body, execution)),
				(uri, method) -> OutgoingMessageInterceptor.isProtocol(uri));
	}

}
