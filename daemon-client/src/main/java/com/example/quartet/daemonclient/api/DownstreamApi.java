package com.example.quartet.daemonclient.api;

import java.util.List;

import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Where people's profiles are.
 */
public interface DownstreamApi {

	/**
	 * Some people at once.
	 * @param tenant whose people they are
	 * @param oids at most a hundred
	 */
	@GetExchange("/api/users")
	Profiles profiles(@RequestAttribute String tenant, @RequestParam("oid") List<String> oids);

	/**
	 * Those of them that are known.
	 *
	 * @param items possibly fewer than were asked for
	 */
	record Profiles(List<OwnerProfile> items) {
	}

}
