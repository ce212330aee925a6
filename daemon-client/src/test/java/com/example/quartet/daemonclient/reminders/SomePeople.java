package com.example.quartet.daemonclient.reminders;

import java.util.ArrayList;
import java.util.List;

import com.example.quartet.daemonclient.api.DownstreamApi;
import com.example.quartet.daemonclient.api.OwnerProfile;

import org.springframework.web.client.RestClientException;

/**
 * Whom downstream-api knows, and how often it was asked.
 */
public class SomePeople implements DownstreamApi {

	private final List<OwnerProfile> profiles;

	private final List<Integer> batches = new ArrayList<>();

	private boolean ill;

	public SomePeople(OwnerProfile... profiles) {
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
