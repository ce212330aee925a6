package com.example.quartet.webapp.api;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person types over a to-do.
 */
public record TodoForm(@NotBlank @Size(max = 200) String title, @Nullable @Size(max = 4000) String notes,
		@Nullable LocalDate due) {

	public TodoForm {
		// a browser sends two characters for each line that it counted as one
		notes = (notes != null) ? notes.replace("\r\n", "\n") : null;
	}

}
