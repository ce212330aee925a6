package com.example.identityemulator.junit;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Sees to it that every test finds an emulator in order, and leaves one.
 */
class EmulatorExtension
		implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

	private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace
		.create(EmulatorExtension.class);

	private static final String PARALLEL = "junit.jupiter.execution.parallel.enabled";

	@Override
	public void beforeAll(ExtensionContext context) {
		Emulator emulator = emulator(context);
		emulator.begin(isShared(context));
		context.getStore(NAMESPACE).put(OrdersOfTest.class, emulator.orders());
	}

	/**
	 * What is ordered for a whole class is taken back with it.
	 */
	@Override
	public void afterAll(ExtensionContext context) {
		Emulator emulator = emulator(context);
		emulator.continueWith(context.getStore(NAMESPACE).get(OrdersOfTest.class, OrdersOfTest.class));
		emulator.repair();
	}

	@Override
	public void beforeEach(ExtensionContext context) {
		emulator(context).begin(isShared(context));
		AnnotationSupport.findRepeatableAnnotations(context.getElement(), EntraFault.class)
			.forEach((fault) -> order(fault, emulator(context)));
	}

	@Override
	public void afterEach(ExtensionContext context) {
		emulator(context).repair();
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Emulator.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return emulator(context);
	}

	static Emulator emulator(ExtensionContext context) {
		for (Optional<Class<?>> type = context.getTestClass(); type.isPresent(); type = outer(type.get())) {
			Optional<EntraEmulator> wish = AnnotationSupport.findAnnotation(type, EntraEmulator.class);
			if (wish.isPresent()) {
				return RunningEmulators.like(wish.get());
			}
		}
		throw new IllegalStateException("No class around this test has @EntraEmulator");
	}

	private static boolean isShared(ExtensionContext context) {
		boolean parallel = context.getConfigurationParameter(PARALLEL, Boolean::parseBoolean).orElse(false);
		return parallel && !AnnotationSupport.isAnnotated(context.getElement(), ExclusiveEmulator.class)
				&& !AnnotationSupport.isAnnotated(context.getTestClass(), ExclusiveEmulator.class);
	}

	private static Optional<Class<?>> outer(Class<?> type) {
		return Optional.ofNullable(type.getEnclosingClass());
	}

	private static void order(EntraFault fault, Emulator emulator) {
		FaultOrder order = emulator.nextRequests(fault.times());
		Map<String, String> limits = Map.of("application", fault.application(), "endpoint", fault.endpoint(), "grant",
				fault.grant(), "user", fault.user(), "oauth", fault.oauth());
		limits.forEach((name, value) -> {
			if (!value.isEmpty()) {
				order.put(name, value);
			}
		});
		order.refused(fault.error());
	}

}
