package com.example.quartet.daemonclient.calls;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.example.quartet.daemonclient.outcome.BackOffWait;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/**
 * The exponential back-off of one call, which lasts at least as long as the server asks
 * for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110,
 * Retry-After</a>
 */
class RetryAfterPolicy implements RetryPolicy {

	private static final Logger log = LoggerFactory.getLogger(RetryAfterPolicy.class);

	private static final Set<String> TRANSIENT_ERRORS = Set.of("server_error", "temporarily_unavailable",
			"invalid_token_response");

	private final String api;

	private final DaemonProperties.Retries settings;

	private final DaemonMetrics metrics;

	private final Clock clock;

	private Throwable failure = new IllegalStateException("no failure yet");

	RetryAfterPolicy(String api, DaemonProperties.Retries settings, DaemonMetrics metrics, Clock clock) {
		this.api = api;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
	}

	/**
	 * Whether the same call may work in a moment.
	 * @param failure of an API, or of the identity provider when it was asked for a token
	 * @return {@code false} for a refusal, which would be the same again
	 */
	static boolean isTransient(Throwable failure) {
		if (failure instanceof OAuth2AuthorizationException refusal) {
			return cause(refusal, RestClientException.class) != null
					|| TRANSIENT_ERRORS.contains(refusal.getError().getErrorCode());
		}
		if (failure instanceof RestClientResponseException answer) {
			return answer.getStatusCode().is5xxServerError()
					|| answer.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
		}
		return failure instanceof RestClientException && cause(failure, IOException.class) != null;
	}

	@Override
	public boolean shouldRetry(Throwable failure) {
		this.failure = failure;
		// a run does not wait for hours, the next run will come
		return isTransient(failure) && retryAfter(failure, this.clock).compareTo(this.settings.longestWait()) <= 0;
	}

	@Override
	public BackOff getBackOff() {
		ExponentialBackOff backOff = new ExponentialBackOff(this.settings.firstWait().toMillis(), 2);
		backOff.setMaxInterval(this.settings.longestWait().toMillis());
		// so that daemons do not all come back at once
		backOff.setJitter(this.settings.firstWait().toMillis() / 2);
		backOff.setMaxAttempts(this.settings.maxRetries());
		return () -> {
			BackOffExecution waits = backOff.start();
			return () -> atLeastAsAsked(waits.nextBackOff());
		};
	}

	private long atLeastAsAsked(long wait) {
		if (wait == BackOffExecution.STOP) {
			return wait;
		}
		long longer = Math.max(wait, retryAfter(this.failure, this.clock).toMillis());
		String asked = (this.failure instanceof OAuth2AuthorizationException) ? "the identity provider" : this.api;
		log.info("{} will be asked again in {} ms: {}", asked, longer, reason(this.failure));
		this.metrics.retry(new BackOffWait(asked, this.clock.instant().plusMillis(longer)));
		return longer;
	}

	private static String reason(Throwable failure) {
		if (failure instanceof RestClientResponseException answer) {
			int status = answer.getStatusCode().value();
			return "it answered " + ((status == 429) ? "429, so the daemon is throttled" : status);
		}
		return (failure instanceof OAuth2AuthorizationException) ? "it gave no token" : "it did not answer";
	}

	static Duration retryAfter(Throwable failure, Clock clock) {
		RestClientResponseException answer = cause(failure, RestClientResponseException.class);
		HttpHeaders headers = (answer != null) ? answer.getResponseHeaders() : null;
		return (headers != null) ? retryAfter(headers, clock) : Duration.ZERO;
	}

	static Duration retryAfter(HttpHeaders headers, Clock clock) {
		String seconds = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (seconds != null && seconds.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(seconds));
		}
		try {
			long date = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
			return Duration.ofMillis(Math.max(0, date - clock.millis()));
		}
		catch (IllegalArgumentException ex) {
			return Duration.ZERO; // neither seconds nor a date: as if it were not there
		}
	}

	private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(type::isInstance)
			.map(type::cast)
			.findFirst()
			.orElse(null);
	}

}
