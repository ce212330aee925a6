package com.example.quartet.webapp.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only the person may see, and only after a stronger sign-in.
 *
 * @param phone where to reach them at home, or none
 * @param birthday when they were born, or none
 * @param acrs the authentication contexts that opened this
 */
public record PersonDetails(@Nullable String phone, @Nullable LocalDate birthday, @Nullable List<String> acrs) {
}
