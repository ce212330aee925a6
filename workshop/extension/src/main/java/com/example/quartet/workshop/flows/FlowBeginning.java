package com.example.quartet.workshop.flows;

import java.util.LinkedHashMap;
import java.util.Map;

import com.example.quartet.workshop.recording.Message;

/**
 * What began a flow, told by its first message and not guessed from those that followed.
 */
final class FlowBeginning {

	/** The first pattern that fits decides; the page has a text for each. */
	private static final Map<String, String> TEXTS = new LinkedHashMap<>();
	static {
		TEXTS.put("GET /", "home");
		TEXTS.put("GET /todos", "todos");
		TEXTS.put("POST /todos", "todo-added");
		TEXTS.put("POST /todos/[^/]+/done", "todo-completed");
		TEXTS.put("POST /todos/[^/]+/delete", "todo-deleted");
		TEXTS.put("GET /todos/[^/]+", "todo");
		TEXTS.put("POST /todos/[^/]+", "todo-changed");
		TEXTS.put("GET /profile", "profile");
		TEXTS.put("GET /profile/personal", "personal");
		TEXTS.put("POST /profile/personal", "personal-changed");
		TEXTS.put("GET /profile/graph.*", "graph");
		TEXTS.put("POST /profile/organisation", "organisation-switched");
		TEXTS.put("GET /exports", "exports");
		TEXTS.put("POST /exports", "export-started");
		TEXTS.put("GET /exports/[^/]+/content", "export-downloaded");
		TEXTS.put("POST /exports/[^/]+/delete", "export-deleted");
		TEXTS.put("GET /runs", "runs");
		TEXTS.put("GET /organisations", "organisations");
		TEXTS.put("POST /organisations/[^/]+/remove", "organisation-removed");
		TEXTS.put("GET /permissions", "permissions");
		TEXTS.put("POST /permissions/.*", "permission-switched");
		TEXTS.put("GET /spa.*", "single-page");
		TEXTS.put("GET /connect", "connect-page");
		TEXTS.put("POST /connect/.*", "connect");
		TEXTS.put("GET /connect/return.*", "connect-return");
		TEXTS.put("GET /connect/welcome", "connected");
		TEXTS.put("\\w+ /oauth2/authorization/.*", "sign-in");
		TEXTS.put("\\w+ /login/oauth2/code/.*", "answer");
		TEXTS.put("\\w+ /consent/.*", "consent");
		TEXTS.put("GET /logout", "sign-out-page");
		TEXTS.put("POST /logout", "sign-out");
		TEXTS.put("GET /logout/front-channel", "front-channel");
		TEXTS.put("POST /lab/errors/.*", "error-ordered");
		TEXTS.put("POST /lab/attacks/.*", "attack");
		TEXTS.put("GET .*", "page");
	}

	private FlowBeginning() {
	}

	/**
	 * The text that names a flow.
	 * @param flow with its first message first
	 * @return the end of a message key
	 */
	static String of(Flow flow) {
		if (flow.isRun()) {
			return "run";
		}
		Message first = flow.messages().get(0);
		String request = first.method() + " " + first.address();
		String text = TEXTS.entrySet()
			.stream()
			.filter((known) -> request.matches(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("form");
		return ("sign-in".equals(text) && flow.asksForMore()) ? "step-up" : text;
	}

}
