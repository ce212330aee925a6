package com.example.quartet.daemonclient.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.api.TodoApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Tells the administrators of each tenant how its runs went; a report that cannot be sent
 * waits for the next run, and is never a reason for a run to fail.
 */
@Component
class RunReports {

	private static final Logger log = LoggerFactory.getLogger(RunReports.class);

	private static final int MAX_WAITING_REPORTS = 20;

	private final Map<String, Deque<RunReport>> waiting = new HashMap<>();

	private final TodoApi todoApi;

	RunReports(TodoApi todoApi) {
		this.todoApi = todoApi;
	}

	void send(String tenant, RunReport report) {
		Deque<RunReport> reports = this.waiting.computeIfAbsent(tenant, (name) -> new ArrayDeque<>());
		reports.add(report);
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

}
