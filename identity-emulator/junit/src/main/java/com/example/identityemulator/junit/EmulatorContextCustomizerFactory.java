package com.example.identityemulator.junit;

import java.util.List;

import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Gives the Spring context of an annotated test class the emulator's address.
 */
class EmulatorContextCustomizerFactory implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		EntraEmulator wish = TestContextAnnotationUtils.findMergedAnnotation(testClass, EntraEmulator.class);
		return (wish != null) ? new EmulatorContextCustomizer(wish) : null;
	}

}
