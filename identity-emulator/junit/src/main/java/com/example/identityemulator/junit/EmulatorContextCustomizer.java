package com.example.identityemulator.junit;

import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Known before the first bean asks, and part of what a cached context is found by.
 *
 * @param wish which emulator
 */
record EmulatorContextCustomizer(EntraEmulator wish) implements ContextCustomizer {

	@Override
	public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
		Emulator emulator = RunningEmulators.like(this.wish);
		context.getEnvironment()
			.getPropertySources()
			.addFirst(
					new MapPropertySource("entra-emulator", Map.of("entra-emulator.authority", emulator.authority())));
	}

}
