package com.example.quartet.daemonclient.reminders;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;
import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnerProfilesTests {

	private static final TodoApi.Owner ADA = new TodoApi.Owner("contoso", "ada");

	private static final TodoApi.Owner NOBODY = new TodoApi.Owner("contoso", "nobody");

	private final SomePeople downstreamApi = new SomePeople(
			new OwnerProfile("ada", "Ada Lovelace", ZoneOffset.UTC, Locale.UK));

	private final OwnerProfiles people = new OwnerProfiles(this.downstreamApi, "contoso");

	@Test
	void theOwnersOfAPageAreAskedForAtOnce() {
		this.people.fetch(List.of(ADA, NOBODY, ADA));
		assertThat(this.people.find(ADA).firstName()).isEqualTo("Ada");
		assertThat(this.people.find(NOBODY)).isEqualTo(OwnerProfile.STRANGER);
		assertThat(this.downstreamApi.batches()).containsExactly(2);
	}

	@Test
	void whoIsKnownIsNotAskedForAgain() {
		this.people.fetch(List.of(ADA));
		this.people.fetch(List.of(ADA));
		assertThat(this.downstreamApi.batches()).containsExactly(1);
	}

	@Test
	void aBatchHoldsAHundredAtTheMost() {
		this.people
			.fetch(IntStream.range(0, 150).mapToObj((number) -> new TodoApi.Owner("contoso", "p" + number)).toList());
		assertThat(this.downstreamApi.batches()).containsExactly(100, 50);
	}

	@Test
	void peopleNobodyCanTellAboutAreAskedForAgainOnTheNextPage() {
		this.downstreamApi.fallIll();
		this.people.fetch(List.of(ADA));
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> this.people.find(ADA))
			.withMessageContaining("downstream-api answered 500.");
		this.people.fetch(List.of(ADA));
		assertThat(this.downstreamApi.batches()).containsExactly(1, 1);
	}

}
