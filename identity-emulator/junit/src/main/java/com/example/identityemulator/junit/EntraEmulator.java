package com.example.identityemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Runs an identity emulator on a random port for a test class, and hands an
 * {@link Emulator} to every method that has one as a parameter. Classes that want the
 * same share it; after every test, what the test ordered is taken back.
 *
 * <p>
 * A Spring test finds its address as {@code ${entra-emulator.authority}}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EmulatorExtension.class)
@ResourceLock(value = ExclusiveEmulator.RESOURCE, mode = ResourceAccessMode.READ)
public @interface EntraEmulator {

	/**
	 * The folder with {@code directory.json} and {@code applications}; if empty, the
	 * sample registrations.
	 */
	String registrations() default "";

	/**
	 * Whether there is https too, for client libraries that insist on it. Every token
	 * then carries that address.
	 */
	boolean https() default false;

}
