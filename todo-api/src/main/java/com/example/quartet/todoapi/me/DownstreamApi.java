package com.example.quartet.todoapi.me;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.ResponseEntity;
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
	@Nullable DownstreamProfile me();

	@GetExchange("/personal")
	@ClientRegistrationId("downstream-api-personal")
	@Nullable DownstreamPersonalDetails personal();

	@PatchExchange("/personal")
	@ClientRegistrationId("downstream-api-personal-changes")
	ResponseEntity<Void> changePersonal(@RequestBody ObjectNode changes);

}
