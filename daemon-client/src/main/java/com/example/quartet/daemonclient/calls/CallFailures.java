package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.EntraError;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Says what a person can do about a call that failed: about a token that was not given, a
 * call that the API refused, and one that it did not answer.
 */
@Component
class CallFailures {

	// no role assigned, not consented to, switched off, unknown in that tenant
	private static final Set<Integer> NOT_PERMITTED = Set.of(501051, 65001, 7000112, 700016);

	private final MessageSource texts;

	private final DaemonProperties settings;

	private final IdentityProperties identity;

	private final String clientId;

	private final Clock clock;

	CallFailures(MessageSource texts, DaemonProperties settings, IdentityProperties identity,
			@Value("${quartet.identity.client.id}") String clientId, Clock clock) {
		this.texts = texts;
		this.settings = settings;
		this.identity = identity;
		this.clientId = clientId;
		this.clock = clock;
	}

	RuntimeException explain(String api, String tenant, RuntimeException failure) {
		if (failure instanceof OAuth2AuthorizationException refusal) {
			return noToken(api, tenant, refusal);
		}
		if (failure instanceof RestClientResponseException answer) {
			return refused(api, tenant, answer);
		}
		String reason = ((failure.getCause() != null) ? failure.getCause() : failure).getClass().getSimpleName();
		return RetryAfterPolicy.isTransient(failure)
				? new RunStoppedException(ExitCode.NOT_REACHABLE, text("unanswered", api, tenant, reason))
				: new RestClientException(text("unreadable", api, tenant, reason), failure);
	}

	private RunStoppedException noToken(String api, String tenant, OAuth2AuthorizationException refusal) {
		OAuth2Error error = refusal.getError();
		if (RetryAfterPolicy.isTransient(refusal)) {
			String provider = this.identity.backchannel();
			return new RunStoppedException(ExitCode.NOT_REACHABLE, text("token.unanswered", api, tenant, provider,
					provider.equals(this.identity.authority()) ? "IDENTITY_AUTHORITY" : "IDENTITY_BACKCHANNEL"));
		}
		String reason = String.valueOf(error.getDescription()).lines().findFirst().orElse(error.getErrorCode());
		String advice = text("advice", api, tenant);
		ExitCode outcome = ExitCode.MISCONFIGURED;
		if (error instanceof EntraError entra) {
			for (int number : entra.numbers()) {
				advice = this.texts.getMessage("advice." + number, names(api, tenant), advice, Locale.ROOT);
				outcome = NOT_PERMITTED.contains(number) ? ExitCode.NOT_PERMITTED : outcome;
			}
		}
		return new RunStoppedException(outcome, text("token.refused", api, tenant, HeaderText.oneLine(reason), advice));
	}

	private RuntimeException refused(String api, String tenant, RestClientResponseException answer) {
		int status = answer.getStatusCode().value();
		String detail = detail(answer);
		long seconds = RetryAfterPolicy.retryAfter(answer, this.clock).toSeconds();
		return switch (status) {
			case 401, 403 ->
				new RunStoppedException(ExitCode.NOT_PERMITTED, text("status." + status, api, tenant, detail));
			case 429 -> new RestClientException(text((seconds > 0) ? "status.429.seconds" : "status.429", api, tenant,
					detail, String.valueOf(seconds)), answer);
			default -> new RestClientException(text("status", api, tenant, detail, String.valueOf(status)), answer);
		};
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

	private String text(String name, String api, String tenant, String... details) {
		return this.texts.getMessage(name, names(api, tenant, details), Locale.ROOT);
	}

	private Object[] names(String api, String tenant, String... details) {
		DaemonProperties.Api settings = this.settings.apis().get(api);
		String prefix = api.toUpperCase(Locale.ROOT).replace('-', '_');
		String consent = UriComponentsBuilder.fromUriString(this.identity.authority())
			.pathSegment(tenant, "adminconsent")
			.queryParam("client_id", this.clientId)
			.queryParam("redirect_uri", this.settings.consentReturn())
			.toUriString();
		return Stream
			.concat(Stream.of(api, prefix, tenant, consent, this.clientId, settings.role(), settings.url()),
					Stream.of(details))
			.toArray();
	}

}
