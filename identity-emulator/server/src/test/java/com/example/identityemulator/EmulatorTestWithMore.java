package com.example.identityemulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Runs a test against the emulator with {@link RegistrationsWithMore}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EmulatorTest
@ContextConfiguration(initializers = EmulatorTestWithMore.MoreRegistrations.class)
public @interface EmulatorTestWithMore {

	/**
	 * Points the emulator to the larger folder.
	 */
	class MoreRegistrations implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
					"emulator.registrations=" + RegistrationsWithMore.folder());
		}

	}

}
