package com.example.quartet.webapp.api;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.util.StringUtils;

/**
 * What a person types over their personal details.
 */
public record PersonalDetailsForm(@Nullable @Pattern(regexp = "[+]?[0-9 ()./-]{3,31}") String phone,
		@Nullable @PastOrPresent @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate birthday)
		implements
			Serializable {

	public PersonalDetailsForm {
		phone = StringUtils.hasText(phone) ? phone.strip() : null;
	}

}
