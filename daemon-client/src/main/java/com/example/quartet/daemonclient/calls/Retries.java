package com.example.quartet.daemonclient.calls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What fails now may work in a moment: wait a little, then longer, and never all daemons
 * at the same time.
 */
@Component
@EnableConfigurationProperties(RetrySettings.class)
class Retries {

	private static final Logger log = LoggerFactory.getLogger(Retries.class);

	private final RetrySettings settings;

	private final Counters counters;

	Retries(RetrySettings settings, Counters counters) {
		this.settings = settings;
		this.counters = counters;
	}

	/**
	 * Begins a call that may be repeated.
	 * @param api what is called, for the log and the counters
	 * @return the waits between its attempts
	 */
	Waits of(String api) {
		ExponentialBackOff backOff = new ExponentialBackOff(this.settings.firstWait().toMillis(), 2);
		backOff.setMaxInterval(this.settings.longestWait().toMillis());
		backOff.setJitter(this.settings.firstWait().toMillis() / 2);
		backOff.setMaxAttempts(this.settings.most());
		return new Waits(backOff.start(), this.settings.longestWait(), (wait, reason) -> {
			log.info("{} will be asked again in {} ms: {}", api, wait, reason);
			this.counters.retry(api);
		});
	}

}
