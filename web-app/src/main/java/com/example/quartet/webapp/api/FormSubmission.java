package com.example.quartet.webapp.api;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/**
 * Sends to the API what a person typed. A refusal becomes an error of the form, so that
 * the page shows it beside the field, and nothing typed is lost.
 */
public final class FormSubmission {

	private static final String UNAVAILABLE_ERROR = "unavailable";

	private FormSubmission() {
	}

	/**
	 * Sends the form, unless it has errors already.
	 * @return whether the API took it
	 */
	public static boolean send(BindingResult form, Runnable call) {
		if (form.hasErrors()) {
			return false;
		}
		try {
			call.run();
		}
		catch (HttpClientErrorException.BadRequest ex) {
			refusedFields(ex).forEach((field) -> form.rejectValue(field, "refused"));
		}
		catch (ResourceAccessException ex) {
			form.reject(UNAVAILABLE_ERROR);
		}
		return !form.hasErrors();
	}

	/**
	 * The status of the page that shows the form again.
	 * @return 503 if the API did not answer, else 422
	 */
	public static int status(BindingResult form) {
		return (form.hasGlobalErrors() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT).value();
	}

	/**
	 * The fields that the API does not take, as its problem detail names them: it may
	 * have rules that we do not know.
	 */
	private static List<String> refusedFields(HttpClientErrorException.BadRequest refused) {
		Problem problem = refused.getResponseBodyAs(Problem.class);
		if (problem == null || problem.checks() == null || problem.checks().isEmpty()) {
			throw refused; // no field is at fault: we are
		}
		return problem.checks().stream().map(Check::field).toList();
	}

	/**
	 * The part of a problem detail that names fields.
	 */
	private record Problem(@Nullable List<Check> checks) {
	}

	/**
	 * One thing that has to change.
	 */
	private record Check(String field) {
	}

}
