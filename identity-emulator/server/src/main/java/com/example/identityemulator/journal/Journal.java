package com.example.identityemulator.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps the last requests, so that people see why theirs was refused.
 */
@Component
public class Journal {

	private static final int MAX_ENTRIES = 50;

	private static final String NOTES = Journal.class.getName();

	private final Deque<Entry> entries = new ArrayDeque<>();

	/**
	 * The newest first.
	 */
	public synchronized List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	synchronized void add(Entry exchange) {
		if (this.entries.size() >= MAX_ENTRIES) {
			this.entries.removeLast();
		}
		this.entries.addFirst(exchange);
	}

	/**
	 * Remembers a check or a decision of the current request.
	 */
	public static void note(String sentence) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request != null) {
			List<String> notes = new ArrayList<>(notes(request));
			notes.add(sentence);
			request.setAttribute(NOTES, notes, RequestAttributes.SCOPE_REQUEST);
		}
	}

	static List<String> notes(RequestAttributes request) {
		return (request.getAttribute(NOTES, RequestAttributes.SCOPE_REQUEST) instanceof List<?> notes)
				? notes.stream().map(String::valueOf).toList() : List.of();
	}

	/**
	 * One request and what became of it.
	 *
	 * @param client the client id that it names, or empty
	 * @param parameters as they came, but for the secrets
	 * @param notes what was checked and decided, in that order
	 */
	public record Entry(Instant time, String method, String path, String client, Map<String, String> parameters,
			int status, List<String> notes) {

	}

}
