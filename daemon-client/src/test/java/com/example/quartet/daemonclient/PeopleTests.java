package com.example.quartet.daemonclient;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.springframework.web.client.RestClientException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeopleTests {

	private static final TodoApi.Owner ADA = new TodoApi.Owner("contoso", "ada");

	private static final TodoApi.Owner NOBODY = new TodoApi.Owner("contoso", "nobody");

	private final SomePeople downstreamApi = new SomePeople(
			new Profile("ada", "Ada Lovelace", ZoneOffset.UTC, Locale.UK));

	private final People people = new People(this.downstreamApi, "contoso");

	@Test
	void theOwnersOfAPageAreAskedForAtOnce() {
		this.people.meet(List.of(ADA, NOBODY, ADA));
		assertThat(this.people.find(ADA).firstName()).isEqualTo("Ada");
		assertThat(this.people.find(NOBODY)).isEqualTo(Profile.STRANGER);
		assertThat(this.downstreamApi.batches()).containsExactly(2);
	}

	@Test
	void whoIsKnownIsNotAskedForAgain() {
		this.people.meet(List.of(ADA));
		this.people.meet(List.of(ADA));
		assertThat(this.downstreamApi.batches()).containsExactly(1);
	}

	@Test
	void aBatchHoldsAHundredAtTheMost() {
		this.people
			.meet(IntStream.range(0, 150).mapToObj((number) -> new TodoApi.Owner("contoso", "p" + number)).toList());
		assertThat(this.downstreamApi.batches()).containsExactly(100, 50);
	}

	@Test
	void peopleNobodyCanTellAboutAreAskedForAgainOnTheNextPage() {
		this.downstreamApi.fallIll();
		this.people.meet(List.of(ADA));
		assertThatExceptionOfType(RestClientException.class).isThrownBy(() -> this.people.find(ADA))
			.withMessageContaining("downstream-api answered 500.");
		this.people.meet(List.of(ADA));
		assertThat(this.downstreamApi.batches()).containsExactly(1, 1);
	}

}
