package com.example.quartet.daemonclient.reminders;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.example.quartet.daemonclient.api.DownstreamApi;
import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;

import org.springframework.web.client.RestClientException;

/**
 * Asks for many owners at once, and for each of them once a run.
 */
public class OwnerProfiles {

	private static final int MAX_BATCH_SIZE = 100;

	private final DownstreamApi downstreamApi;

	private final String tenant;

	private final Map<String, OwnerProfile> known = new HashMap<>();

	private String failure = "it was not asked for";

	OwnerProfiles(DownstreamApi downstreamApi, String tenant) {
		this.downstreamApi = downstreamApi;
		this.tenant = tenant;
	}

	public void fetch(Collection<TodoApi.Owner> owners) {
		List<String> unknown = owners.stream()
			.map(TodoApi.Owner::oid)
			.filter(Objects::nonNull)
			.filter((oid) -> !this.known.containsKey(oid))
			.distinct()
			.toList();
		for (int from = 0; from < unknown.size(); from += MAX_BATCH_SIZE) {
			ask(unknown.subList(from, Math.min(from + MAX_BATCH_SIZE, unknown.size())));
		}
	}

	OwnerProfile find(TodoApi.Owner owner) {
		OwnerProfile profile = this.known.get(owner.oid());
		if (profile == null) {
			throw new RestClientException("its owner is not known, since " + this.failure);
		}
		return profile;
	}

	private void ask(List<String> oids) {
		try {
			DownstreamApi.Profiles answer = this.downstreamApi.profiles(this.tenant, oids);
			if (answer == null || answer.items() == null) {
				throw new RestClientException("downstream-api answered without profiles");
			}
			Map<String, OwnerProfile> found = answer.items()
				.stream()
				.filter((profile) -> profile != null && profile.oid() != null)
				.collect(Collectors.toMap(OwnerProfile::oid, Function.identity(), (one, same) -> one));
			// a person who never called downstream-api has no profile there
			oids.forEach((oid) -> this.known.put(oid, found.getOrDefault(oid, OwnerProfile.STRANGER)));
		}
		catch (RestClientException ex) {
			// perhaps the next page has more luck
			this.failure = String.valueOf(ex.getMessage());
		}
	}

}
