package com.example.identityemulator.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Keeps the last requests, so that people see why theirs was refused.
 */
@Component
public class Journal {

	private static final int CAPACITY = 50;

	private static final String NOTES = Journal.class.getName();

	private final Deque<JournalEntry> exchanges = new ArrayDeque<>();

	/**
	 * The newest first.
	 */
	public synchronized List<JournalEntry> exchanges() {
		return List.copyOf(this.exchanges);
	}

	synchronized void add(JournalEntry exchange) {
		if (this.exchanges.size() >= CAPACITY) {
			this.exchanges.removeLast();
		}
		this.exchanges.addFirst(exchange);
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

}
