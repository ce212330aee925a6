package com.example.quartet.apisupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Text that fits into its column, without the one character that PostgreSQL cannot store
 * and without half of a surrogate pair, which is no character.
 */
@Size
@Pattern(regexp = "[^\\x00\\p{Cs}]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

	@OverridesAttribute(constraint = Size.class, name = "max")
	int max();

	String message() default "must be text of at most {max} characters";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
