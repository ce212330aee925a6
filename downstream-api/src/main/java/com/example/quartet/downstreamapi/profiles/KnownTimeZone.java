package com.example.quartet.downstreamapi.profiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * A time zone has a name that knows about summer time, not just an offset.
 */
@Constraint(validatedBy = KnownTimeZone.KnownTimeZoneValidator.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface KnownTimeZone {

	String message() default "must be a time zone like Europe/Amsterdam";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Looks the name up among those that Java knows.
	 */
	class KnownTimeZoneValidator implements ConstraintValidator<KnownTimeZone, String> {

		@Override
		public boolean isValid(String name, ConstraintValidatorContext context) {
			return name == null || ZoneId.getAvailableZoneIds().contains(name);
		}

	}

}
