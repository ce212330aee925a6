package com.example.quartet.apisupport;

import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in the caller's words what the JSON parser says in Java's.
 */
final class JsonProblem {

	private JsonProblem() {
	}

	static FieldProblem explain(JacksonException failure) {
		String field = failure.getPath()
			.stream()
			.map((step) -> (step.getPropertyName() != null) ? step.getPropertyName()
					: "[%d]".formatted(step.getIndex()))
			.collect(Collectors.joining("."));
		if (failure instanceof UnrecognizedPropertyException unknown) {
			return new FieldProblem(field,
					"is not known here; known are %s".formatted(unknown.getKnownPropertyIds()
						.stream()
						.map(String::valueOf)
						.sorted()
						.collect(Collectors.joining(", "))));
		}
		if (failure instanceof MismatchedInputException mismatch) {
			return new FieldProblem(field.isEmpty() ? "The body" : field,
					"must be " + ExpectedFormat.of(mismatch.getTargetType()));
		}
		if (failure instanceof StreamConstraintsException) {
			return new FieldProblem("The body", "is too long");
		}
		return new FieldProblem("The body", "is not well-formed JSON");
	}

}
