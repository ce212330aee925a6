package com.example.quartet.webapp.api;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What only the person may see, and only after a stronger sign-in.
 */
public record PersonDetails(
		@JsonProperty(required = true) @Nullable String phone, @JsonProperty(
				required = true) @Nullable @JsonDeserialize(using = ReadableDateDeserializer.class) LocalDate birthday,
		@Nullable List<String> acrs) {
}
