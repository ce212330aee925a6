package com.example.quartet.todoapi.me;

import org.springframework.web.service.annotation.GetExchange;

/**
 * The second tier, called with a token that speaks for our caller.
 */
interface DownstreamApi {

	@GetExchange("/api/me")
	Profile me();

}
