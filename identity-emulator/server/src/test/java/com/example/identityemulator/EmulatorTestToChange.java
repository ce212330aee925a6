package com.example.identityemulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.example.identityemulator.portal.PortalForms;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * Runs a test that changes what is registered, against an emulator of its own that also
 * takes orders at the admin port.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EmulatorTest
@Import(PortalForms.class)
@TestExecutionListeners(listeners = { ClockResetListener.class, RegistrationsReloadListener.class },
		mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@ContextConfiguration(initializers = EmulatorTestToChange.OwnRegistrations.class)
public @interface EmulatorTestToChange {

	/**
	 * Points the emulator to a folder that no other test reads.
	 */
	class OwnRegistrations implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
					"emulator.registrations=" + RegistrationsWithMore.copy());
		}

	}

}
