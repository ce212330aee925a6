package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.util.Locale;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.HeaderText;

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

	private final Clock clock;

	CallFailures(TokenRefusals tokenRefusals, AdminConsent adminConsent, DaemonProperties settings, Clock clock) {
		this.tokenRefusals = tokenRefusals;
		this.adminConsent = adminConsent;
		this.settings = settings;
		this.clock = clock;
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
		return new RestClientException("%s answered something that cannot be read (%s).".formatted(api, name(failure)),
				failure);
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
			case 429 -> new RestClientException(
					"%s throttles this application (429: %s)%s.".formatted(api, detail, leaveAlone(answer)), answer);
			default -> new RestClientException(
					"%s answered %d (%s).".formatted(api, answer.getStatusCode().value(), detail), answer);
		};
	}

	private String leaveAlone(RestClientResponseException answer) {
		long seconds = RetryAfterPolicy.retryAfter(answer, this.clock).toSeconds();
		return (seconds > 0) ? " and asks to be left alone for %d seconds".formatted(seconds) : "";
	}

	private static String detail(RestClientResponseException answer) {
		try {
			ProblemDetail problem = answer.getResponseBodyAs(ProblemDetail.class);
			if (problem != null && problem.getDetail() != null) {
				return HeaderText.oneLine(problem.getDetail());
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
						this.settings.apis().get(api).url(), name(failure),
						api.toUpperCase(Locale.ROOT).replace('-', '_')));
	}

	private static String name(RuntimeException failure) {
		return ((failure.getCause() != null) ? failure.getCause() : failure).getClass().getSimpleName();
	}

}
