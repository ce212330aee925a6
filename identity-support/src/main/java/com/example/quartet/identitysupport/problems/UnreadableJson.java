package com.example.quartet.identitysupport.problems;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in the caller's words what the JSON parser says in Java's.
 */
final class UnreadableJson {

	private UnreadableJson() {
	}

	static Check explain(JacksonException failure) {
		String field = failure.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: "[%d]".formatted(step.getIndex()))
			.collect(Collectors.joining("."));
		if (failure instanceof UnrecognizedPropertyException unknown) {
			return new Check(field,
					"is not known here; known are %s".formatted(unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", "))));
		}
		if (failure instanceof MismatchedInputException mismatch) {
			return new Check(field.isEmpty() ? "The body" : field, "must be " + Expected.of(mismatch.getTargetType()));
		}
		if (failure instanceof StreamConstraintsException) {
			return new Check("The body", "is too long");
		}
		return new Check("The body", "is not well-formed JSON");
	}

}
