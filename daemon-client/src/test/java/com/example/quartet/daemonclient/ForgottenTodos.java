package com.example.quartet.daemonclient;

import java.util.Map;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Two to-dos of Ada's that are overdue, on two pages, for tests that run the daemon over
 * them.
 */
@ExtendWith(OutputCaptureExtension.class)
class ForgottenTodos {

	static final String NOBODY_LISTENS = "http://127.0.0.1:1";

	static final String TODOS = "GET /api/todos";

	static final String OWNERS = "GET /api/users";

	static final String RUNS = "POST /api/runs";

	static final String TOKEN = "POST " + StandIns.TOKEN;

	static final String PLANTS = "00000000-0000-4000-8000-000000000001";

	static final String TAXES = "00000000-0000-4000-8000-000000000002";

	final StandIns standIns = new StandIns();

	final Map<String, String> settings = this.standIns.settings();

	@BeforeEach
	void adaForgotHerPlantsAndHerTaxes() {
		this.standIns.given(OWNERS, 200, """
				{"items": [{"oid": "ada", "displayName": "Ada Lovelace", "timeZone": "Europe/London",
				 "locale": "en-GB", "workingDays": ["MONDAY"]}]}""");
		this.standIns.given(TODOS, 200, page("\"a/b+c=\"", todo(PLANTS, "Water the plants", "2026-01-05")));
		this.standIns.given(TODOS + "?cursor=a%2Fb%2Bc%3D", 200, page("null", todo(TAXES, "Do taxes", "2026-01-06")));
		this.standIns.given(reminderOn(PLANTS), 201, "");
		this.standIns.given(reminderOn(TAXES), 200, "{\"created\": \"2026-01-09T02:00:00Z\"}");
		this.standIns.given(RUNS, 201, "");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	ExitCode run() {
		return StandIns.runOnce(this.settings);
	}

	static String reminderOn(String todo) {
		return "POST /api/todos/%s/reminders".formatted(todo);
	}

	static String page(String next, String... todos) {
		return """
				{"items": [%s], "next": %s}""".formatted(String.join(", ", todos), next);
	}

	static String todo(String id, String title, String due) {
		return """
				{"id": "%s", "title": "%s", "due": "%s", "done": false, "owner": {"tid": "t", "oid": "ada"},
				 "reminders": []}""".formatted(id, title, due);
	}

}
