package com.example.quartet.webapp.api;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only the person may see, and only after a stronger sign-in.
 */
public record PersonDetails(@Nullable String phone, @Nullable LocalDate birthday, @Nullable List<String> acrs) {
}
