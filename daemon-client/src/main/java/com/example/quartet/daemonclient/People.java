package com.example.quartet.daemonclient;

import java.util.HashMap;
import java.util.Map;

import org.springframework.web.client.HttpClientErrorException;

/**
 * Asks for each person once a run, however many to-dos they forgot.
 */
class People {

	private final DownstreamApi downstreamApi;

	private final Map<String, Profile> known = new HashMap<>();

	People(DownstreamApi downstreamApi) {
		this.downstreamApi = downstreamApi;
	}

	Profile find(TodoApi.Owner owner) {
		return this.known.computeIfAbsent(owner.oid(), this::ask);
	}

	private Profile ask(String oid) {
		try {
			return this.downstreamApi.profile(oid);
		}
		catch (HttpClientErrorException.NotFound ex) {
			return Profile.STRANGER; // has a to-do, but never called downstream-api
		}
	}

}
