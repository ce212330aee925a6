package com.example.quartet.todoapi.me;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;

/**
 * The second tier, called with a token that speaks for our caller.
 */
@HttpExchange("/api/me")
interface DownstreamApi {

	@GetExchange
	@ClientRegistrationId("downstream-api")
	DownstreamProfile me();

	@GetExchange("/personal")
	@ClientRegistrationId("downstream-api-personal")
	DownstreamPersonalDetails personal();

	@PatchExchange("/personal")
	@ClientRegistrationId("downstream-api-personal")
	void changePersonal(@RequestBody ObjectNode changes);

}
