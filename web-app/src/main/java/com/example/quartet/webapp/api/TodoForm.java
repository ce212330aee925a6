package com.example.quartet.webapp.api;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person types over a to-do.
 */
public record TodoForm(@NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*") String title,
		@Nullable @Size(max = 4000) String notes, @Nullable LocalDate due) {
}
