package com.example.quartet.workshop.flows;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.Message;

/**
 * Messages that belong together, from the click of a person to the last answer.
 *
 * @param id names it in addresses
 * @param owner whose it is: a person, or a visitor who has not signed in yet
 * @param messages those that nothing else led to, the first one first
 */
record Flow(String id, String owner, List<Message> messages) {

	/** Whose the runs of the daemon are. */
	static final String DAEMON = "daemon";

	private static final Set<String> QUESTIONS = Set.of("authorize", "consent", "admin-consent");

	private static final Set<String> ANSWERS = Set.of("form-post", "posted-again", "admin-consent-answer");

	/** What a message tells of the flow it is in; the first one found decides. */
	private static final Map<String, String> STORIES = new LinkedHashMap<>();
	static {
		STORIES.put("consent", "consent");
		STORIES.put("admin-consent", "connect");
		STORIES.put("admin-consent-answer", "connect");
		STORIES.put("sign-out", "sign-out");
		STORIES.put("front-channel", "sign-out");
		STORIES.put("authorize", "sign-in");
		STORIES.put("form-post", "sign-in");
		STORIES.put("posted-again", "sign-in");
		STORIES.put("on-behalf-of", "on-behalf-of");
	}

	Flow with(Message message) {
		return new Flow(this.id, this.owner, Stream.concat(this.messages.stream(), Stream.of(message)).toList());
	}

	Flow of(String person) {
		return new Flow(this.id, person, this.messages);
	}

	public Instant begun() {
		return this.messages.get(0).time();
	}

	/**
	 * The messages in the order in which they were sent.
	 */
	public List<Message> all() {
		return this.messages.stream().flatMap(Message::all).toList();
	}

	/**
	 * What it was for: the page has a text for each.
	 */
	public String kind() {
		if (isRun()) {
			return DAEMON;
		}
		Set<String> kinds = all().stream()
			.flatMap((message) -> Stream.of(message.kind(), message.value("kept_of")))
			.collect(Collectors.toSet());
		return STORIES.entrySet()
			.stream()
			.filter((story) -> kinds.contains(story.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.map((kind) -> ("sign-in".equals(kind) && asksForMore()) ? "step-up" : kind)
			.orElse("call");
	}

	/**
	 * What began it: the page has a text for each.
	 */
	public String beginning() {
		return FlowBeginning.of(this);
	}

	/**
	 * Whether it is a run of the daemon, which has no person.
	 */
	public boolean isRun() {
		return DAEMON.equals(this.owner);
	}

	/**
	 * Whether a stronger sign-in was asked for.
	 */
	boolean asksForMore() {
		return all().stream()
			.anyMatch((message) -> "authorize".equals(message.kind()) && !message.value("claims").isEmpty());
	}

	/**
	 * How it ended, where it did not end well.
	 * @return the first error, empty if there was none
	 */
	public String error() {
		return all().stream()
			.filter((message) -> message.status() == 0 || message.status() >= 400 || !message.value("error").isEmpty())
			.map((message) -> message.value("error").isEmpty() ? String.valueOf(message.status())
					: message.value("error"))
			.findFirst()
			.orElse("");
	}

	/**
	 * Whether the browser came back from the identity provider, where it was sent there
	 * for an answer.
	 */
	public boolean isFinished() {
		List<String> kinds = all().stream().map(Message::kind).toList();
		return Collections.disjoint(kinds, QUESTIONS) || !Collections.disjoint(kinds, ANSWERS);
	}

	int weight() {
		return 100 + this.messages.stream().mapToInt(Message::weight).sum();
	}

}
