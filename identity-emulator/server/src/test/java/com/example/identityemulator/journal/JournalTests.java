package com.example.identityemulator.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTests {

	@Test
	void theOldestRequestMakesRoomForTheNewest() {
		Journal journal = new Journal();
		for (int i = 1; i <= 60; i++) {
			journal.add(new Journal.Entry(Instant.EPOCH, "GET", "/" + i, "", Map.of(), 200, List.of()));
		}
		assertThat(journal.entries()).hasSize(50).first().extracting(Journal.Entry::path).isEqualTo("/60");
	}

	@Test
	void ofASecretOnlyTheLengthIsTold() {
		assertThat(MaskedParameters
			.of(Map.of("client_secret", new String[] { "s3cret" }, "client_id", new String[] { "me" })))
			.containsOnly(Map.entry("client_secret", "(6 characters)"), Map.entry("client_id", "me"));
	}

	@Test
	void nobodyFillsTheJournalWithOneRequest() {
		Map<String, String[]> many = new LinkedHashMap<>();
		for (int i = 0; i < 1000; i++) {
			many.put("name-%d-%s".formatted(i, "x".repeat(1000)), new String[] { "value" });
		}
		assertThat(MaskedParameters.of(many)).hasSize(50)
			.allSatisfy((name, value) -> assertThat(name).hasSizeLessThanOrEqualTo(201));
		assertThat(MaskedParameters.of(Map.of("scope", Collections.nCopies(100, "openid").toArray(String[]::new)))
			.get("scope")).hasSize(201);
	}

}
