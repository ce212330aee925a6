package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.reminders.RunCounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.client.RestClientException;

/**
 * Tells the administrators of each tenant how its runs went; what cannot be told now is
 * told after the next run, and is never a reason for a run to fail.
 */
@Component
class RunReports {

	private static final Logger log = LoggerFactory.getLogger(RunReports.class);

	private static final int MAX_WAITING_REPORTS = 20;

	// of 1,000, with the words that it was truncated
	private static final int MAX_MESSAGE_LENGTH = 980;

	private final TodoApi todoApi;

	private final Clock clock;

	private final Map<String, Deque<RunReport>> waiting = new HashMap<>();

	RunReports(TodoApi todoApi, Clock clock) {
		this.todoApi = todoApi;
		this.clock = clock;
	}

	/**
	 * Reports a run that ended now, and those before it that are still waiting.
	 * @param message what went wrong, {@code null} if nothing did
	 */
	void send(String tenant, Instant started, ExitCode outcome, RunCounts counts, @Nullable String message) {
		Deque<RunReport> reports = this.waiting.computeIfAbsent(tenant, (name) -> new ArrayDeque<>());
		reports.add(new RunReport(inMilliseconds(started), inMilliseconds(this.clock.instant()), outcome,
				counts.reminded(), counts.alreadyReminded(), counts.failed(),
				(message != null) ? StringUtils.truncate(message, MAX_MESSAGE_LENGTH) : null));
		if (reports.size() > MAX_WAITING_REPORTS) {
			reports.remove();
		}
		try {
			while (!reports.isEmpty()) {
				ResponseEntity<String> answer = this.todoApi.report(tenant, reports.peek());
				if (answer.getStatusCode() != HttpStatus.CREATED && !answer.hasBody()) {
					throw new RestClientException("todo-api answered with nothing");
				}
				reports.remove();
			}
		}
		catch (RuntimeException ex) {
			String runs = (reports.size() > 1) ? reports.size() + " runs are" : "The run is";
			log.warn("{} not reported yet to tenant {}: {}", runs, tenant, ex.getMessage());
		}
	}

	private static Instant inMilliseconds(Instant time) {
		return time.truncatedTo(ChronoUnit.MILLIS);
	}

}
