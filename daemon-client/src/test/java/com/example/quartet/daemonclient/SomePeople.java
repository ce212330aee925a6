package com.example.quartet.daemonclient;

import java.util.ArrayList;
import java.util.List;

import org.springframework.web.client.RestClientException;

/**
 * Whom downstream-api knows, and how often it was asked.
 */
class SomePeople implements DownstreamApi {

	private final List<Profile> profiles;

	private final List<Integer> batches = new ArrayList<>();

	private boolean ill;

	SomePeople(Profile... profiles) {
		this.profiles = List.of(profiles);
	}

	void fallIll() {
		this.ill = true;
	}

	@Override
	public Profiles profiles(String tenant, List<String> oids) {
		this.batches.add(oids.size());
		if (this.ill) {
			throw new RestClientException("downstream-api answered 500.");
		}
		return new Profiles(this.profiles.stream().filter((profile) -> oids.contains(profile.oid())).toList());
	}

	List<Integer> batches() {
		return this.batches;
	}

}
