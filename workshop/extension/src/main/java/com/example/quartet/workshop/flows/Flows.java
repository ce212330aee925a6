package com.example.quartet.workshop.flows;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import com.example.quartet.workshop.recording.Message;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;

/**
 * The last flows of all people, each for its owner alone; the oldest go first, and all of
 * them in time.
 */
class Flows {

	/** Characters for all flows together: some megabytes at most. */
	static final int MAXIMUM_WEIGHT = 4_000_000;

	/** Flows that a person is shown. */
	static final int MAXIMUM_FLOWS_OF_PERSON = 30;

	private static final Duration RETENTION = Duration.ofHours(1);

	private static final int MAXIMUM_MESSAGES_OF_FLOW = 200;

	private final Cache<String, Flow> flows = Caffeine.newBuilder()
		.maximumWeight(MAXIMUM_WEIGHT)
		.weigher((String id, Flow flow) -> flow.weight())
		.expireAfterWrite(RETENTION)
		.build();

	private final ApplicationEventPublisher events;

	Flows(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Keeps a message in the flow it belongs to.
	 * @param id names the flow
	 * @param owner whose message it is, {@code null} where only the flow tells
	 * @param message with all inside it
	 */
	void add(String id, @Nullable String owner, Message message) {
		Flow changed = this.flows.asMap().compute(id, (same, flow) -> {
			if (flow == null || (owner != null && !owner.equals(flow.owner()) && !FlowOwner.isVisit(flow.owner()))) {
				// a message without an owner that is not expected is dropped
				return (owner != null) ? new Flow(id, owner, List.of(message)) : null;
			}
			Flow owned = (owner != null) ? flow.of(owner) : flow;
			return (flow.messages().size() < MAXIMUM_MESSAGES_OF_FLOW) ? owned.with(message) : owned;
		});
		if (changed != null) {
			this.events.publishEvent(new FlowChange(changed.owner()));
		}
	}

	/**
	 * Expects messages that will not say whose they are.
	 * @param id names the flow
	 * @param owner whose it will be
	 */
	void expect(String id, String owner) {
		this.flows.asMap().putIfAbsent(id, new Flow(id, owner, List.of()));
	}

	/**
	 * Gives a visitor's flows to the person that they turned out to be.
	 * @param visit that led to a sign-in
	 * @param person who signed in
	 */
	void claim(String visit, String person) {
		this.flows.asMap().replaceAll((id, flow) -> flow.owner().equals(visit) ? flow.of(person) : flow);
	}

	/**
	 * Shows a person what is theirs.
	 * @param owner the person
	 * @return the newest first
	 */
	List<Flow> of(String owner) {
		return this.flows.asMap()
			.values()
			.stream()
			.filter((flow) -> flow.owner().equals(owner) && !flow.messages().isEmpty())
			.sorted(Comparator.comparing(Flow::begun).reversed())
			.limit(MAXIMUM_FLOWS_OF_PERSON)
			.toList();
	}

	void clear() {
		this.flows.invalidateAll();
	}

	long count() {
		this.flows.cleanUp();
		return this.flows.estimatedSize();
	}

	/**
	 * A flow has changed, which an open page may be showing.
	 *
	 * @param owner whose flow it is
	 */
	record FlowChange(String owner) {
	}

}
