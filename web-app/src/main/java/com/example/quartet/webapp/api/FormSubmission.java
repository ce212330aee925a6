package com.example.quartet.webapp.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.client.HttpClientErrorException;

/**
 * What the API does not take, by the names of the fields in its problem detail: it may
 * know rules that we do not.
 */
public final class RefusedFields {

	private RefusedFields() {
	}

	/**
	 * Reads the names of the fields.
	 * @param refused the API's answer, thrown again if no field is at fault: then we are
	 * @return at least one
	 */
	public static List<String> of(HttpClientErrorException.BadRequest refused) {
		Problem problem = refused.getResponseBodyAs(Problem.class);
		if (problem == null || problem.checks() == null || problem.checks().isEmpty()) {
			throw refused;
		}
		return problem.checks().stream().map(Check::field).toList();
	}

	/**
	 * The part of a problem detail that names fields.
	 *
	 * @param checks what has to change
	 */
	private record Problem(@Nullable List<Check> checks) {
	}

	/**
	 * One thing that has to change.
	 *
	 * @param field its name in the request
	 */
	private record Check(String field) {
	}

}
