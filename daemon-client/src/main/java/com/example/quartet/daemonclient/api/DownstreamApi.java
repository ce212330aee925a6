package com.example.quartet.daemonclient.api;

import java.util.List;

import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Where people's profiles are, a hundred of them at once.
 */
public interface DownstreamApi {

	@GetExchange("/api/users")
	Profiles profiles(@RequestAttribute String tenant, @RequestParam("oid") List<String> oids);

	/**
	 * The people that are known, possibly fewer than were asked for.
	 */
	record Profiles(List<OwnerProfile> items) {
	}

}
