package com.example.identityemulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Calls a {@code @ParameterizedTest} with every token that an API must refuse, as a
 * {@link WrongToken} each. They are all like one that it accepts, but for one thing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(WrongTokensProvider.class)
public @interface WrongTokens {

	/**
	 * The API that is tested, by client id or App ID URI.
	 */
	String api();

	/**
	 * What the person allowed.
	 */
	String[] scopes();

	/**
	 * The person that the tokens are about, by user name.
	 */
	String user();

	/**
	 * The application that the person uses, by client id.
	 */
	String client();

	/**
	 * Names of tokens that this API may accept, such as {@code "without oid"}.
	 */
	String[] except() default {};

}
