package com.example.quartet.daemonclient;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Asks for each person once a run, however many to-dos they forgot, and for many people
 * at once where the API can do that.
 */
class People {

	private static final int MOST = 100;

	private final DownstreamApi downstreamApi;

	private final String tenant;

	private final Map<String, Profile> known = new ConcurrentHashMap<>();

	private boolean inBatches = true;

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
		for (int from = 0; this.inBatches && from < strangers.size(); from += MOST) {
			ask(strangers.subList(from, Math.min(from + MOST, strangers.size())));
		}
	}

	Profile find(TodoApi.Owner owner) {
		return this.known.computeIfAbsent(owner.oid(), this::ask);
	}

	private void ask(List<String> oids) {
		try {
			Map<String, Profile> found = this.downstreamApi.profiles(this.tenant, new DownstreamApi.Batch(oids))
				.items()
				.stream()
				.collect(Collectors.toMap(Profile::oid, Function.identity()));
			oids.forEach((oid) -> this.known.put(oid, found.getOrDefault(oid, Profile.STRANGER)));
		}
		catch (RestClientException ex) {
			this.inBatches = false; // then one by one
		}
		catch (RunStopped ex) {
			if (ex.exitCode() != ExitCode.NOT_PERMITTED) {
				throw ex;
			}
			this.inBatches = false; // an older API denies what it does not know
		}
	}

	private Profile ask(String oid) {
		try {
			return this.downstreamApi.profile(this.tenant, oid);
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Profile.STRANGER; // has a to-do, but never called downstream-api
		}
	}

}
