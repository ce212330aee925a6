package com.example.quartet.workshop.recording;

import java.time.Instant;
import java.util.List;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobMessagesTests {

	private final ObservationRegistry observations = observed();

	private final JobMessages messages = new JobMessages(this.observations);

	@Test
	void whatAJobSendsIsKeptForThePersonItWorksFor() {
		job("ada", () -> call("one"));
		job("grace", () -> call("two"));
		assertThat(this.messages.take("contoso", "ada")).extracting(Message::address).containsExactly("one");
		assertThat(this.messages.take("fabrikam", "grace")).isEmpty();
		assertThat(this.messages.take("contoso", "grace")).extracting(Message::address).containsExactly("two");
	}

	@Test
	void itIsHandedOverOnce() {
		job("ada", () -> call("one"));
		this.messages.take("contoso", "ada");
		assertThat(this.messages.take("contoso", "ada")).isEmpty();
	}

	@Test
	void whatIsSentForNoPersonIsNotKept() {
		call("one");
		assertThat(this.messages.take("contoso", "ada")).isEmpty();
	}

	@Test
	void theLastMessagesOfALongJobAreKept() {
		job("ada", () -> {
			for (int i = 1; i <= JobMessages.MAXIMUM_MESSAGES_OF_PERSON + 1; i++) {
				call(String.valueOf(i));
			}
		});
		assertThat(this.messages.take("contoso", "ada")).hasSize(JobMessages.MAXIMUM_MESSAGES_OF_PERSON)
			.extracting(Message::address)
			.startsWith("2");
	}

	private void job(String oid, Runnable job) {
		Observation.createNotStarted("job", this.observations)
			.highCardinalityKeyValue("tid", "contoso")
			.highCardinalityKeyValue("oid", oid)
			.observe(job);
	}

	private void call(String address) {
		Observation.createNotStarted("call", this.observations)
			.observe(() -> this.messages.add(new Message("trace", Instant.EPOCH, 1, "todo-api", "downstream-api",
					"call", "GET", address, List.of(), 200, List.of(), List.of())));
	}

	private static ObservationRegistry observed() {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler((context) -> true);
		return registry;
	}

}
