package com.example.identityemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the first requests of one test method be refused.
 */
@Documented
@Repeatable(EntraFault.All.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EntraFault {

	/**
	 * The number of the error, as in AADSTS50173.
	 */
	int error();

	/**
	 * The OAuth word of the error, where several situations share the number.
	 */
	String oauth() default "";

	/**
	 * How many requests.
	 */
	int times() default 1;

	/**
	 * Whose requests, by client id; if empty, those of all.
	 */
	String application() default "";

	/**
	 * At which endpoint, such as token or authorize; if empty, wherever errors happen.
	 */
	String endpoint() default "";

	/**
	 * Of which grant, in full or by its last word, such as refresh_token or jwt-bearer;
	 * if empty, of any.
	 */
	String grant() default "";

	/**
	 * About which person, by user name or object id; if empty, about all.
	 */
	String user() default "";

	/**
	 * Several of them.
	 */
	@Documented
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface All {

		/**
		 * In this order.
		 */
		EntraFault[] value();

	}

}
