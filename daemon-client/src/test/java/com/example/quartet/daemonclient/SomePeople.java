package com.example.quartet.daemonclient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Whom downstream-api knows, and how often it was asked.
 */
class SomePeople implements DownstreamApi {

	private final List<Profile> profiles;

	private final List<Integer> batches = new ArrayList<>();

	private final List<String> singles = new ArrayList<>();

	private boolean answersBatches = true;

	SomePeople(Profile... profiles) {
		this.profiles = List.of(profiles);
	}

	void answerNoBatches() {
		this.answersBatches = false;
	}

	@Override
	public Profile profile(String tenant, String oid) {
		this.singles.add(oid);
		return known(List.of(oid)).findFirst().orElseThrow(() -> notThere(HttpStatus.NOT_FOUND));
	}

	@Override
	public Profiles profiles(String tenant, Batch batch) {
		this.batches.add(batch.oids().size());
		if (!this.answersBatches) {
			throw notThere(HttpStatus.METHOD_NOT_ALLOWED);
		}
		return new Profiles(known(batch.oids()).toList());
	}

	List<Integer> batches() {
		return this.batches;
	}

	List<String> singles() {
		return this.singles;
	}

	private Stream<Profile> known(List<String> oids) {
		return this.profiles.stream().filter((profile) -> oids.contains(profile.oid()));
	}

	private static HttpClientErrorException notThere(HttpStatus status) {
		return HttpClientErrorException.create(status, "", HttpHeaders.EMPTY, null, null);
	}

}
