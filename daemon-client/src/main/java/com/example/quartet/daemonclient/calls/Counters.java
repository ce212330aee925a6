package com.example.quartet.daemonclient.calls;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * What an operator watches: runs, reminders, token requests, tokens that were there
 * already, and calls that had to be repeated.
 */
@Component
public class Counters {

	private final MeterRegistry meters;

	Counters(MeterRegistry meters) {
		this.meters = meters;
	}

	public void run(String outcome) {
		this.meters.counter("daemon.runs", "outcome", outcome).increment();
	}

	public void reminders(String outcome, int count) {
		this.meters.counter("daemon.reminders", "outcome", outcome).increment(count);
	}

	void tokenRequest(String registration) {
		this.meters.counter("daemon.token.requests", "registration", registration).increment();
	}

	void tokenFromCache(String registration) {
		this.meters.counter("daemon.token.cache.hits", "registration", registration).increment();
	}

	void retry(String api) {
		this.meters.counter("daemon.retries", "api", api).increment();
	}

	@Override
	public String toString() {
		return "runs=%d reminders=%d token_requests=%d token_cache_hits=%d retries=%d".formatted(count("daemon.runs"),
				posted(), count("daemon.token.requests"), count("daemon.token.cache.hits"), count("daemon.retries"));
	}

	private long posted() {
		Counter posted = this.meters.find("daemon.reminders").tag("outcome", "posted").counter();
		return (posted != null) ? (long) posted.count() : 0;
	}

	private long count(String name) {
		return (long) this.meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
	}

}
