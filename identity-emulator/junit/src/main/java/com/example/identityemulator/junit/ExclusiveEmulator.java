package com.example.identityemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Keeps other tests away from the emulator for the time of a test that changes something
 * for all of them: the clock, the keys, or what {@link Emulator#reset()} resets. Only
 * where tests run in parallel does it make a difference, and there it is required.
 */
@Documented
@Inherited
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ResourceLock(value = ExclusiveEmulator.RESOURCE, mode = ResourceAccessMode.READ_WRITE)
public @interface ExclusiveEmulator {

	/** The name of the lock; every class with {@link EntraEmulator} shares it. */
	String RESOURCE = "com.example.identityemulator";

}
