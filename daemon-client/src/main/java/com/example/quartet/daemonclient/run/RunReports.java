package com.example.quartet.daemonclient.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.api.TodoApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells the administrators of each tenant how its runs went; what cannot be told now is
 * told after the next run, and is never a reason for a run to fail.
 */
@Component
class RunReports {

	private static final Logger log = LoggerFactory.getLogger(RunReports.class);

	private static final int MAX_WAITING_REPORTS = 20;

	private final TodoApi todoApi;

	private final Map<String, Deque<RunReport>> waiting = new HashMap<>();

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
				this.todoApi.report(tenant, reports.peek());
				reports.remove();
			}
		}
		catch (RuntimeException ex) {
			log.warn("{} of tenant {} not reported yet: {}", (reports.size() > 1) ? "Runs" : "The run", tenant,
					ex.getMessage());
		}
	}

}
