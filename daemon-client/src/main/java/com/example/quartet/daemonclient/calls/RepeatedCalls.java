package com.example.quartet.daemonclient.calls;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Every call of the daemon may be repeated, since a reminder is posted once a day however
 * often it is asked for; so failures that pass are waited for, and no others.
 */
@Component
public class RepeatedCalls {

	private final Retries retries;

	private final Counters counters;

	private final Clock clock;

	RepeatedCalls(Retries retries, Counters counters, Clock clock) {
		this.retries = retries;
		this.counters = counters;
		this.clock = clock;
	}

	/**
	 * Wraps the interceptor that adds the token.
	 * @param api what is called, for the log and the counters
	 * @param forgetToken what to do with a token that was refused
	 * @return to be added before that other one
	 */
	public ClientHttpRequestInterceptor of(String api, Consumer<HttpRequest> forgetToken) {
		return (request, body, execution) -> {
			ClientHttpResponse response = patiently(api, request, body, execution);
			if (response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
				return response;
			}
			response.close();
			forgetToken.accept(request);
			this.counters.retry(api);
			// brings a new token, once
			return patiently(api, request, body, execution);
		};
	}

	private ClientHttpResponse patiently(String api, HttpRequest request, byte[] body,
			ClientHttpRequestExecution execution) throws IOException {
		Waits waits = this.retries.of(api);
		while (true) {
			try {
				ClientHttpResponse response = execution.execute(request, body);
				if (!passes(response.getStatusCode()) || !waits.next(RetryAfter.of(response.getHeaders(), this.clock),
						"it answered " + response.getStatusCode().value())) {
					return response;
				}
				response.close();
			}
			catch (IOException ex) {
				if (!waits.next(Duration.ZERO, "it did not answer")) {
					throw ex;
				}
			}
		}
	}

	private static boolean passes(HttpStatusCode status) {
		return status == HttpStatus.TOO_MANY_REQUESTS || status.is5xxServerError();
	}

}
