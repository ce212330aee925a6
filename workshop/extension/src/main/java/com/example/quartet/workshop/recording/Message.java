package com.example.quartet.workshop.recording;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one side saw of a message, with every secret already taken out.
 *
 * @param trace the W3C trace that it belongs to, the same in all modules
 * @param time when it was sent
 * @param millis how long its answer took
 * @param from who sent it
 * @param to who answered it
 * @param kind which of the protocol's messages it is
 * @param method of HTTP
 * @param address without the query
 * @param sent its parameters
 * @param status of the answer, 0 if there was none
 * @param answered the fields of the answer
 * @param inside the messages that were sent before it was answered
 */
public record Message(String trace, Instant time, long millis, String from, String to, String kind, String method,
		String address, List<MessageField> sent, int status, List<MessageField> answered, List<Message> inside) {

	/**
	 * Messages also come from other modules, so nothing may be missing.
	 */
	public Message {
		Stream.of(trace, time, from, to, kind, method, address).forEach(Objects::requireNonNull);
		sent = List.copyOf(sent);
		answered = List.copyOf(answered);
		inside = List.copyOf(inside);
	}

	/**
	 * The message and all that happened inside it, in the order in which they were sent.
	 * @return itself first
	 */
	public Stream<Message> all() {
		return Stream.concat(Stream.of(this), this.inside.stream().flatMap(Message::all));
	}

	/**
	 * Puts messages inside.
	 * @param messages in the order in which they were sent
	 * @return the same message with them
	 */
	public Message around(List<Message> messages) {
		return new Message(this.trace, this.time, this.millis, this.from, this.to, this.kind, this.method, this.address,
				this.sent, this.status, this.answered, messages);
	}

	/**
	 * About how much room it takes.
	 * @return a number of characters
	 */
	public int weight() {
		return all().mapToInt((message) -> 300 + message.address.length()
				+ Stream.concat(message.sent.stream(), message.answered.stream()).mapToInt(MessageField::weight).sum())
			.sum();
	}

	/**
	 * Finds a parameter or a field of the answer.
	 * @param name of the field
	 * @return its value, or nothing
	 */
	public String value(String name) {
		return Stream.concat(this.sent.stream(), this.answered.stream())
			.filter((field) -> field.name().equals(name))
			.map(MessageField::value)
			.findFirst()
			.orElse("");
	}

}
