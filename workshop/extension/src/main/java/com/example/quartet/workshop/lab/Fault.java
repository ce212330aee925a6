package com.example.quartet.workshop.lab;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the emulator is to do wrong with the next request, in its own words.
 *
 * @param kind in which way
 * @param endpoint where
 * @param oauth the error's OAuth word
 * @param error its AADSTS number
 * @param claims what the next sign-in must ask for, as JSON
 * @param application whose requests fail, and no other's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Fault(String kind, String endpoint, @Nullable String oauth, @Nullable Integer error, @Nullable String claims,
		@Nullable String application) {

	Fault(String kind, String endpoint, @Nullable String oauth, @Nullable Integer error) {
		this(kind, endpoint, oauth, error, null, null);
	}

	Fault demanding(String claims) {
		return new Fault(this.kind, this.endpoint, this.oauth, this.error, claims, this.application);
	}

	Fault of(String clientId) {
		return new Fault(this.kind, this.endpoint, this.oauth, this.error, this.claims, clientId);
	}

}
