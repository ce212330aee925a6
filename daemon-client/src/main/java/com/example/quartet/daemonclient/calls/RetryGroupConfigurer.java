package com.example.quartet.daemonclient.calls;

import java.time.Clock;
import java.time.Duration;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.settings.RetryProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * Both APIs are called again when a failure may pass, and the log says why.
 */
@Component
@EnableConfigurationProperties(RetryProperties.class)
class RetryGroupConfigurer implements RestClientHttpServiceGroupConfigurer {

	private static final Logger log = LoggerFactory.getLogger(RetryGroupConfigurer.class);

	private final RetryProperties settings;

	private final CallFailures failures;

	private final DaemonMetrics metrics;

	private final Clock clock;

	RetryGroupConfigurer(RetryProperties settings, CallFailures failures, DaemonMetrics metrics, Clock clock) {
		this.settings = settings;
		this.failures = failures;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Override
	public void configureGroups(Groups<RestClient.Builder> groups) {
		groups
			.forEachProxyFactory(
					(api, factory) -> factory
						.exchangeAdapterDecorator(
								(http) -> new RetryExchangeAdapter(http, api.name(),
										() -> new RetryAfterPolicy(this.settings, this.clock,
												(failure, wait) -> announce(api.name(), failure, wait)),
										this.failures)));
	}

	private void announce(String api, Throwable failure, Duration wait) {
		boolean noToken = failure instanceof OAuth2AuthorizationException;
		String asked = noToken ? "the identity provider" : api;
		log.info("{} will be asked again in {} ms: {}", asked, wait.toMillis(), reason(failure));
		this.metrics.retry(asked);
	}

	private static String reason(Throwable failure) {
		if (failure instanceof RestClientResponseException answer) {
			int status = answer.getStatusCode().value();
			return "it answered " + ((status == 429) ? "429, so the daemon is throttled" : status);
		}
		return (failure instanceof OAuth2AuthorizationException) ? "it gave no token" : "it did not answer";
	}

}
