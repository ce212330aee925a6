package com.example.identityemulator;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Runs a test against the emulator with the test registrations and a clock that can be
 * put forward.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "emulator.registrations=src/test/resources/registrations")
@AutoConfigureMockMvc
@TestExecutionListeners(listeners = ClockResetListener.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import({ TestClock.class, TokenEndpoint.class, OptionalClaimsApp.class })
public @interface EmulatorTest {

}
