package com.example.identityemulator.state;

import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;

import com.example.identityemulator.TestClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiringEntriesTests {

	private final TestClock clock = new TestClock();

	private final ExpiringEntries<String> things = new ExpiringEntries<>(this.clock, Duration.ofMinutes(10));

	@Test
	void aThingIsThereUntilItExpires() {
		String key = this.things.add("thing");
		this.clock.advance(Duration.ofMinutes(9));
		assertThat(this.things.find(key)).contains("thing");
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(this.things.find(key)).isEmpty();
	}

	@Test
	void whatIsTakenIsGone() {
		String key = this.things.add("thing");
		assertThat(this.things.take(key)).contains("thing");
		assertThat(this.things.take(key)).isEmpty();
	}

	@Test
	void aKeyIsUsedOnce() {
		assertThat(this.things.addOnce("key", "first")).isTrue();
		assertThat(this.things.addOnce("key", "second")).isFalse();
	}

	@Test
	void expiredThingsLeaveTheMemory() {
		IntStream.range(0, 100).forEach((i) -> this.things.add("old"));
		this.clock.advance(Duration.ofMinutes(11));
		this.things.add("new");
		assertThat(this.things.size()).isEqualTo(1);
	}

	@Test
	void theMemoryIsBounded() {
		IntStream.range(0, 10_100).forEach((i) -> this.things.add("thing"));
		assertThat(this.things.size()).isEqualTo(10_000);
	}

	@Test
	void theOldestGoWhenTheBytesAreTooMany() {
		ExpiringEntries<String> entries = new ExpiringEntries<>(Clock.systemUTC(), Duration.ofMinutes(1),
				EntryFormat.nowhere(), String::length, 100);
		for (int i = 0; i < 20; i++) {
			entries.addOnce("key " + i, "ten chars!");
		}
		assertThat(entries.size()).isEqualTo(10);
		assertThat(entries.find("key 9")).isEmpty();
		assertThat(entries.find("key 10")).isPresent();
	}

}
