package com.example.quartet.daemonclient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.web.client.RestClientException;

/**
 * Asks for each person once a run, however many to-dos they forgot, and for many people
 * at once.
 */
class People {

	private static final int MOST = 100;

	private final DownstreamApi downstreamApi;

	private final String tenant;

	private final Map<String, Profile> known = new HashMap<>();

	private String trouble = "nobody asked";

	People(DownstreamApi downstreamApi, String tenant) {
		this.downstreamApi = downstreamApi;
		this.tenant = tenant;
	}

	void meet(Collection<TodoApi.Owner> owners) {
		List<String> strangers = owners.stream()
			.map(TodoApi.Owner::oid)
			.filter((oid) -> !this.known.containsKey(oid))
			.distinct()
			.toList();
		for (int from = 0; from < strangers.size(); from += MOST) {
			ask(strangers.subList(from, Math.min(from + MOST, strangers.size())));
		}
	}

	Profile find(TodoApi.Owner owner) {
		Profile profile = this.known.get(owner.oid());
		if (profile == null) {
			throw new RestClientException("its owner is not known, since " + this.trouble);
		}
		return profile;
	}

	private void ask(List<String> oids) {
		try {
			Map<String, Profile> found = this.downstreamApi.profiles(this.tenant, oids)
				.items()
				.stream()
				.collect(Collectors.toMap(Profile::oid, Function.identity()));
			// whoever never called downstream-api has no profile there
			oids.forEach((oid) -> this.known.put(oid, found.getOrDefault(oid, Profile.STRANGER)));
		}
		catch (RestClientException ex) {
			this.trouble = ex.getMessage(); // perhaps the next page has more luck
		}
	}

}
