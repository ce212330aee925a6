package com.example.quartet.workshop.recording;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import org.jspecify.annotations.Nullable;

/**
 * What a job sends for a person who has left, kept until they look at the job; its
 * observation says whose job it is.
 */
class JobMessages {

	static final int MAXIMUM_MESSAGES_OF_PERSON = 20;

	private static final int MAXIMUM_PEOPLE = 100;

	private static final Duration RETENTION = Duration.ofHours(1);

	private final Cache<String, List<Message>> messages = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_PEOPLE)
		.expireAfterWrite(RETENTION)
		.build();

	private final ObservationRegistry observations;

	JobMessages(ObservationRegistry observations) {
		this.observations = observations;
	}

	void add(Message message) {
		String person = person(this.observations.getCurrentObservation());
		if (person != null) {
			this.messages.asMap().merge(person, List.of(message), JobMessages::lastOf);
		}
	}

	/**
	 * Hands a person's messages over, once.
	 * @return the oldest first
	 */
	List<Message> take(String tid, String oid) {
		List<Message> taken = this.messages.asMap().remove(key(tid, oid));
		return (taken != null) ? taken : List.of();
	}

	private static List<Message> lastOf(List<Message> known, List<Message> newer) {
		List<Message> all = Stream.concat(known.stream(), newer.stream()).toList();
		return all.subList(Math.max(0, all.size() - MAXIMUM_MESSAGES_OF_PERSON), all.size());
	}

	// the call itself is observed inside the job
	private static @Nullable String person(@Nullable ObservationView innermost) {
		for (ObservationView each = innermost; each != null; each = each.getContextView().getParentObservation()) {
			KeyValue tid = each.getContextView().getHighCardinalityKeyValue("tid");
			KeyValue oid = each.getContextView().getHighCardinalityKeyValue("oid");
			if (tid != null && oid != null) {
				return key(tid.getValue(), oid.getValue());
			}
		}
		return null;
	}

	private static String key(String tid, String oid) {
		return tid + " " + oid;
	}

}
