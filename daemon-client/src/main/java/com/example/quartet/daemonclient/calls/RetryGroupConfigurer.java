package com.example.quartet.daemonclient.calls;

import java.time.Clock;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.settings.DaemonProperties;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * Calls both APIs again when a failure may pass.
 */
@Component
class RetryGroupConfigurer implements RestClientHttpServiceGroupConfigurer {

	private final CallFailures failures;

	private final DaemonProperties settings;

	private final DaemonMetrics metrics;

	private final Clock clock;

	RetryGroupConfigurer(CallFailures failures, DaemonProperties settings, DaemonMetrics metrics, Clock clock) {
		this.failures = failures;
		this.settings = settings;
		this.metrics = metrics;
		this.clock = clock;
	}

	@Override
	public void configureGroups(Groups<RestClient.Builder> groups) {
		groups.forEachProxyFactory((group, factory) -> {
			String api = group.name();
			factory.exchangeAdapterDecorator((http) -> new RetryExchangeAdapter(http, api,
					() -> new RetryAfterPolicy(api, this.settings.retries(), this.metrics, this.clock), this.failures));
		});
	}

}
