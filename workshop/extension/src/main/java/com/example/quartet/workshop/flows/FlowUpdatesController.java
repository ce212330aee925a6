package com.example.quartet.workshop.flows;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells an open page that something happened, and lets the page ask what: only that can
 * know who is still signed in.
 */
@RestController
class FlowUpdatesController {

	/** When a stream ends, so that the browser comes again. */
	private static final Duration STREAM_LIFETIME = Duration.ofSeconds(20);

	private static final int MAXIMUM_WATCHERS = 100;

	/** Of one person, who would otherwise hold all of them. */
	private static final int MAXIMUM_WATCHERS_PER_PERSON = 6;

	private final Map<SseEmitter, String> watchers = new ConcurrentHashMap<>();

	@GetMapping("/flows/updates")
	SseEmitter watch(Authentication person, HttpServletResponse response) {
		long ofThisPerson = this.watchers.values().stream().filter(person.getName()::equals).count();
		if (this.watchers.size() >= MAXIMUM_WATCHERS || ofThisPerson >= MAXIMUM_WATCHERS_PER_PERSON) {
			throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
		}
		// nginx would keep the events until its buffer is full
		response.setHeader("X-Accel-Buffering", "no");
		SseEmitter watcher = new SseEmitter(STREAM_LIFETIME.toMillis());
		watcher.onTimeout(watcher::complete);
		watcher.onCompletion(() -> this.watchers.remove(watcher));
		this.watchers.put(watcher, person.getName());
		tell(watcher); // what it missed while it was away
		return watcher;
	}

	@EventListener
	void tell(Flows.FlowChange changed) {
		this.watchers.forEach((watcher, owner) -> {
			if (owner.equals(changed.owner())) {
				tell(watcher);
			}
		});
	}

	// an open page must not keep the server from stopping
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.watchers.keySet().forEach(SseEmitter::complete);
		this.watchers.clear();
	}

	private void tell(SseEmitter watcher) {
		try {
			watcher.send("changed");
		}
		catch (IOException | IllegalStateException ex) {
			this.watchers.remove(watcher); // gone
		}
	}

}
