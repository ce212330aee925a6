package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import com.example.quartet.daemonclient.access.SharedTokens;
import com.example.quartet.daemonclient.api.StatusReport;
import com.example.quartet.daemonclient.api.StatusReport.HeldToken;
import com.example.quartet.daemonclient.outcome.BackOffWait;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.servicesupport.calls.BulkheadInterceptor;
import com.example.quartet.servicesupport.calls.OutgoingCallProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Tells the administrators of each tenant how the daemon is doing. It costs one call: no
 * token is asked for, nothing is repeated, and what cannot be sent is left out.
 */
@Component
class StatusReports {

	private static final Logger log = LoggerFactory.getLogger(StatusReports.class);

	private static final String TODO_API = "todo-api";

	private final DaemonProperties settings;

	private final RunTenants tenants;

	private final SharedTokens tokens;

	private final DaemonMetrics metrics;

	private final RestClient http;

	private final Clock clock;

	private volatile @Nullable Instant runningSince;

	StatusReports(DaemonProperties settings, RunTenants tenants, SharedTokens tokens, DaemonMetrics metrics,
			RestClient.Builder http, OutgoingCallProperties calls, Clock clock) {
		this.settings = settings;
		this.tenants = tenants;
		this.tokens = tokens;
		this.metrics = metrics;
		this.http = http.baseUrl(settings.apis().get(TODO_API).url())
			.requestInterceptor(new BulkheadInterceptor(calls))
			.build();
		this.clock = clock;
	}

	void runBegins() {
		this.runningSince = now();
	}

	void runEnds() {
		this.runningSince = null;
	}

	void send() {
		if (!this.settings.dryRun()) {
			this.tenants.known().forEach(this::send);
		}
	}

	private void send(String tenant) {
		List<String> registrations = SharedTokens.registrations(List.of(TODO_API), tenant);
		Optional<OAuth2AccessToken> token = this.tokens.held(registrations.get(0));
		if (token.isEmpty()) {
			return; // the next run gets one
		}
		try {
			this.http.put()
				.uri("/api/runs/status")
				.headers((headers) -> headers.setBearerAuth(token.get().getTokenValue()))
				.contentType(MediaType.APPLICATION_JSON)
				.body(status(tenant))
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientException ex) {
			log.debug("The status is not reported to tenant {}: {}", tenant, ex.getMessage());
		}
	}

	StatusReport status(String tenant) {
		List<String> registrations = SharedTokens.registrations(this.settings.apis().keySet(), tenant);
		List<HeldToken> held = this.settings.apis()
			.keySet()
			.stream()
			.sorted()
			.flatMap((api) -> this.tokens.held(SharedTokens.registrations(List.of(api), tenant).get(0))
				.map((token) -> new HeldToken(api, token.getIssuedAt().truncatedTo(ChronoUnit.MILLIS),
						token.getExpiresAt().truncatedTo(ChronoUnit.MILLIS)))
				.stream())
			.toList();
		BackOffWait wait = this.metrics.lastWait();
		return new StatusReport(this.runningSince, nextRun(), held, this.metrics.tokenRequests(registrations),
				this.metrics.tokensFromCache(registrations), this.metrics.retries(),
				(wait != null) ? wait.asked() : null,
				(wait != null) ? wait.until().truncatedTo(ChronoUnit.MILLIS) : null);
	}

	private @Nullable Instant nextRun() {
		if (Scheduled.CRON_DISABLED.equals(this.settings.schedule())) {
			return null;
		}
		ZonedDateTime next = CronExpression.parse(this.settings.schedule())
			.next(this.clock.instant().atZone(ZoneId.systemDefault()));
		return (next != null) ? next.toInstant() : null;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
