package com.example.quartet.daemonclient.calls;

import java.util.Locale;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * Says what a person can do about a call that is not answered, or that the application
 * may not make.
 */
@Component
class CallFailures {

	private final TokenRefusals tokenRefusals;

	private final AdminConsent adminConsent;

	private final DaemonProperties settings;

	CallFailures(TokenRefusals tokenRefusals, AdminConsent adminConsent, DaemonProperties settings) {
		this.tokenRefusals = tokenRefusals;
		this.adminConsent = adminConsent;
		this.settings = settings;
	}

	RuntimeException explain(String api, String tenant, RuntimeException failure) {
		if (failure instanceof OAuth2AuthorizationException refusal) {
			return this.tokenRefusals.explain(api, tenant, refusal);
		}
		if (failure instanceof RestClientResponseException answer) {
			return answered(api, tenant, answer);
		}
		if (RetryAfterPolicy.isTransient(failure)) {
			return unanswered(api, failure);
		}
		return new RestClientException("%s answered something that cannot be read (%s).".formatted(api,
				NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName()), failure);
	}

	private RuntimeException answered(String api, String tenant, RestClientResponseException answer) {
		String request = this.adminConsent.request(api, tenant);
		String detail = detail(answer);
		return switch (answer.getStatusCode().value()) {
			case 401 -> new RunStoppedException(ExitCode.NOT_PERMITTED,
					("%s refused this application's token, and a new one too (401: %s), so %s ; if that is done, "
							+ "see whether the API lets in tenant %s and has the same IDENTITY_AUTHORITY.")
						.formatted(api, detail, request, tenant));
			case 403 -> new RunStoppedException(ExitCode.NOT_PERMITTED,
					"%s turned this application away (403: %s), so %s.".formatted(api, detail, request));
			case 429 -> new RestClientException("%s throttles this application (429: %s).".formatted(api, detail));
			default ->
				new RestClientException("%s answered %d (%s).".formatted(api, answer.getStatusCode().value(), detail));
		};
	}

	private static String detail(RestClientResponseException answer) {
		try {
			ProblemDetail problem = answer.getResponseBodyAs(ProblemDetail.class);
			if (problem != null && problem.getDetail() != null) {
				return problem.getDetail();
			}
		}
		catch (RuntimeException ex) {
			// no JSON, so no reason either
		}
		return "no reason given";
	}

	private RunStoppedException unanswered(String api, RuntimeException failure) {
		return new RunStoppedException(ExitCode.NOT_REACHABLE,
				"%s does not answer at %s (%s), so start it, or set %s_URL to where it is.".formatted(api,
						this.settings.apis().get(api).url(),
						NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName(),
						api.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

}
