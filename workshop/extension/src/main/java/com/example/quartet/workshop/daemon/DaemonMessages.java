package com.example.quartet.workshop.daemon;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.workshop.recording.Message;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * The last messages of each tenant's daemon, the oldest of which make room.
 */
class DaemonMessages {

	static final int MAXIMUM_WEIGHT_OF_TENANT = 1_000_000; // characters for one tenant

	private static final int MAXIMUM_TENANTS = 10;

	private static final Duration RETENTION = Duration.ofHours(1);

	private final Cache<String, List<Message>> messages = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_TENANTS)
		.expireAfterWrite(RETENTION)
		.build();

	void add(String tid, List<Message> newer) {
		this.messages.asMap()
			.merge(tid, fitting(newer),
					(known, more) -> fitting(Stream.concat(known.stream(), more.stream()).toList()));
	}

	List<Message> of(String tid) {
		return this.messages.asMap().getOrDefault(tid, List.of());
	}

	private static List<Message> fitting(List<Message> messages) {
		int room = MAXIMUM_WEIGHT_OF_TENANT;
		int first = messages.size();
		while (first > 0 && messages.get(first - 1).weight() <= room) {
			first--;
			room -= messages.get(first).weight();
		}
		return List.copyOf(messages.subList(first, messages.size()));
	}

}
