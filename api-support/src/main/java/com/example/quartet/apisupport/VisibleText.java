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
 * Text with something to see: spaces, zero-width characters and accents without a letter
 * show nothing.
 */
@Pattern(regexp = "(?s).*" + VisibleText.VISIBLE + ".*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface VisibleText {

	/**
	 * A regular expression for one character to see; the code points are letters and
	 * signs that fonts leave empty, and those that Unicode will never give a shape.
	 */
	String VISIBLE = "[^\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}\\p{M}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}\\x{2800}"
			+ "\\x{2065}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]";

	String message() default "must not be empty";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
