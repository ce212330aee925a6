package com.example.quartet.webapp.api;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a person types to add a to-do.
 */
public record NewTodoForm(@NotBlank @Size(max = 200) String title, @Nullable LocalDate due) {
}
