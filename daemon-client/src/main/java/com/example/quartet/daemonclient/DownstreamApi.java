package com.example.quartet.daemonclient;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Where people's profiles are.
 */
interface DownstreamApi {

	@GetExchange("/api/users/{oid}")
	Profile profile(@PathVariable String oid);

}
