package com.example.quartet.apisupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

/**
 * Text without an end of a line or another control character, as an input field of a form
 * holds it: what came by the API can be edited there. {@link Text} already refuses the
 * null character.
 */
@Pattern(regexp = "[\\x00[^\\p{Cc}\\x{2028}\\x{2029}]]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

	String message() default "must be one line";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
