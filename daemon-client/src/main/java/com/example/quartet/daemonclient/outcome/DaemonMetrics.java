package com.example.quartet.daemonclient.outcome;

import java.util.Collection;
import java.util.Locale;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What an operator watches: runs, reminders, token requests, tokens found in the cache,
 * and repeated calls.
 */
@Component
public class DaemonMetrics {

	private final MeterRegistry meters;

	private volatile @Nullable BackOffWait lastWait;

	public DaemonMetrics(MeterRegistry meters) {
		this.meters = meters;
	}

	public void run(ExitCode outcome) {
		this.meters.counter("daemon.runs", "outcome", outcome.name().toLowerCase(Locale.ROOT)).increment();
	}

	public void reminders(String outcome, int count) {
		this.meters.counter("daemon.reminders", "outcome", outcome).increment(count);
	}

	public void tokenRequest(String registration) {
		this.meters.counter("daemon.token.requests", "registration", registration).increment();
	}

	public void tokenFromCache(String registration) {
		this.meters.counter("daemon.token.cache.hits", "registration", registration).increment();
	}

	public void retry(String api) {
		this.meters.counter("daemon.retries", "api", api).increment();
	}

	public void retry(BackOffWait wait) {
		this.lastWait = wait;
		retry(wait.asked());
	}

	/**
	 * The last back-off, which may be over.
	 */
	public @Nullable BackOffWait lastWait() {
		return this.lastWait;
	}

	public long tokenRequests(Collection<String> registrations) {
		return registrations.stream().mapToLong((one) -> count("daemon.token.requests", "registration", one)).sum();
	}

	public long tokensFromCache(Collection<String> registrations) {
		return registrations.stream().mapToLong((one) -> count("daemon.token.cache.hits", "registration", one)).sum();
	}

	public long retries() {
		return count("daemon.retries");
	}

	@Override
	public String toString() {
		return "runs=%d reminders=%d token_requests=%d token_cache_hits=%d retries=%d".formatted(count("daemon.runs"),
				count("daemon.reminders", "outcome", "posted"), count("daemon.token.requests"),
				count("daemon.token.cache.hits"), count("daemon.retries"));
	}

	private long count(String name, String... tags) {
		return (long) this.meters.find(name).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
	}

}
