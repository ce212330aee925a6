package com.example.quartet.identitysupport.flows;

import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingSenderTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/**
 * Whoever wants to see what happens on the wire starts the modules with this profile;
 * without it none of this is there.
 */
@AutoConfiguration
@Profile(Workshop.PROFILE)
class Recording {

	@Bean
	Tracer tracer(SdkTracerProvider traces) {
		return new OtelTracer(traces.get(Workshop.PROFILE), new OtelCurrentTraceContext(), (event) -> {
		});
	}

	@Bean
	SdkTracerProvider traces() {
		// a trace is named here, and kept by nobody
		return SdkTracerProvider.builder().setSampler(Sampler.alwaysOff()).build();
	}

	@Bean
	ObservationHandler<Observation.Context> traceparent(Tracer tracer, SdkTracerProvider traces) {
		OtelPropagator w3c = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()),
				traces.get(Workshop.PROFILE));
		return new FirstMatchingCompositeObservationHandler(
				new PropagatingSenderTracingObservationHandler<>(tracer, w3c),
				new PropagatingReceiverTracingObservationHandler<>(tracer, w3c),
				new DefaultTracingObservationHandler(tracer));
	}

	@Bean
	@ConditionalOnWebApplication
	@ConditionalOnMissingBean(Recorder.class)
	RequestMessages requestMessages() {
		return new RequestMessages();
	}

	@Bean
	OutgoingMessages outgoingMessages(Recorder recorder, Tracer tracer, Environment environment,
			IdentityProperties settings, @Value("${spring.application.name}") String self) {
		return new OutgoingMessages(recorder, tracer, self, new Neighbours(environment, settings));
	}

	@Bean
	static BeanPostProcessor everyClientIsRecorded(ObjectProvider<OutgoingMessages> outgoing) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof ClientHttpRequestFactoryBuilder<?> builder) ? recorded(builder, outgoing)
						: bean;
			}
		};
	}

	@Bean
	@ConditionalOnProperty("quartet.identity.api.client-id")
	GuardedCalls guardedCalls(Tracer tracer, @Value("${spring.application.name}") String self) {
		return new GuardedCalls(tracer, self);
	}

	private static ClientHttpRequestFactoryBuilder<InterceptingClientHttpRequestFactory> recorded(
			ClientHttpRequestFactoryBuilder<?> builder, ObjectProvider<OutgoingMessages> outgoing) {
		// innermost, so that it sees what really leaves
		return (settings) -> new InterceptingClientHttpRequestFactory(builder.build(settings),
				List.of((request, body, execution) -> outgoing.getObject().intercept(request, body, execution)),
				(uri, method) -> OutgoingMessages.isProtocol(uri));
	}

}
