package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The identity platform may be busy too; each attempt proves anew who we are, since a
 * signed statement is good for one request.
 */
@Component
public class RepeatedTokenRequests {

	private static final Set<String> PASSING = Set.of("server_error", "temporarily_unavailable");

	private final OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint;

	private final Retries retries;

	private final Counters counters;

	private final Clock clock;

	RepeatedTokenRequests(OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint,
			Retries retries, Counters counters, Clock clock) {
		this.tokenEndpoint = tokenEndpoint;
		this.retries = retries;
		this.counters = counters;
		this.clock = clock;
	}

	public OAuth2AccessTokenResponse send(OAuth2ClientCredentialsGrantRequest request) {
		String registration = request.getClientRegistration().getRegistrationId();
		Waits waits = this.retries.of("the identity platform");
		while (true) {
			try {
				this.counters.tokenRequest(registration);
				return this.tokenEndpoint.getTokenResponse(request);
			}
			catch (OAuth2AuthorizationException ex) {
				if (!passes(ex) || !waits.next(asked(ex), "it gave no token")) {
					throw ex;
				}
			}
		}
	}

	/**
	 * Whether the platform was only not there, or busy.
	 * @param refusal what came instead of a token
	 * @return {@code false} if it would be refused again
	 */
	public static boolean passes(OAuth2AuthorizationException refusal) {
		return transport(refusal) != null || PASSING.contains(refusal.getError().getErrorCode());
	}

	private Duration asked(OAuth2AuthorizationException refusal) {
		if (transport(refusal) instanceof RestClientResponseException answer && answer.getResponseHeaders() != null) {
			return RetryAfter.of(answer.getResponseHeaders(), this.clock);
		}
		return Duration.ZERO;
	}

	private static RestClientException transport(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof RestClientException transport) {
				return transport;
			}
		}
		return null;
	}

}
