package com.example.quartet.daemonclient;

import java.util.List;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Where people's profiles are.
 */
interface DownstreamApi {

	@GetExchange("/api/users/{oid}")
	Profile profile(@RequestAttribute String tenant, @PathVariable String oid);

	@PostExchange("/api/users/batch")
	Profiles profiles(@RequestAttribute String tenant, @RequestBody Batch batch);

	/**
	 * Some people at once.
	 *
	 * @param oids at most a hundred
	 */
	record Batch(List<String> oids) {
	}

	/**
	 * Those of them that are known.
	 *
	 * @param items possibly fewer than were asked for
	 */
	record Profiles(List<Profile> items) {
	}

}
