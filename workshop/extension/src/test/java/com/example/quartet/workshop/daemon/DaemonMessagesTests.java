package com.example.quartet.workshop.daemon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.example.quartet.workshop.recording.Message;
import com.example.quartet.workshop.recording.MessageField;
import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class DaemonMessagesTests {

	private final DaemonMessages messages = new DaemonMessages();

	private final Observation.Context run = new Observation.Context();

	@Test
	void theOldestMessagesMakeRoom() {
		for (int index = 0; index < 60; index++) {
			this.messages.add("contoso", List.of(message(index + "x".repeat(50_000))));
		}
		assertThat(this.messages.of("contoso")).hasSizeLessThan(21)
			.last()
			.satisfies((newest) -> assertThat(newest.value("limit")).startsWith("59x"));
	}

	@Test
	void aTenantHasNothingOfAnother() {
		this.messages.add("contoso", List.of(message("hidden")));
		assertThat(this.messages.of("fabrikam")).isEmpty();
	}

	@Test
	void aRunIsReportedInPartsThatTheApiReads() {
		List<Integer> parts = new ArrayList<>();
		report((tenant, part) -> parts.add(part.size()), 5);
		assertThat(parts).hasSize(3).allSatisfy((size) -> assertThat(size).isLessThan(3));
	}

	@Test
	void aRunThatCannotBeReportedIsNoWorseForIt() {
		assertThatNoException().isThrownBy(() -> report((tenant, part) -> {
			throw new IllegalStateException("away");
		}, 1));
	}

	private void report(RunMessagesApi api, int messages) {
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("api", api);
		RunMessageRecorder recorder = new RunMessageRecorder(beans.getBeanProvider(RunMessagesApi.class));
		this.run.addLowCardinalityKeyValue(KeyValue.of("tenant", "contoso"));
		recorder.onStart(this.run);
		for (int index = 0; index < messages; index++) {
			recorder.record(message("x".repeat(15_000)));
		}
		recorder.onStop(this.run);
	}

	private static Message message(String limit) {
		return new Message("a-trace", Instant.EPOCH, 3, "daemon-client", "todo-api", "call", "GET", "/api/todos",
				List.of(new MessageField("limit", limit, null)), 200, List.of(), List.of());
	}

}
