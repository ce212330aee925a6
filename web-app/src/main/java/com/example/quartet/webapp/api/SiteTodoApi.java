package com.example.quartet.webapp.api;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * What the site asks of the to-do API as itself, while no person is signed in.
 */
@HttpExchange("/api")
@ClientRegistrationId(SiteTodoApi.REGISTRATION)
public interface SiteTodoApi {

	/** Of the client that the site is when no person is behind a call. */
	String REGISTRATION = "todo-api";

	@GetExchange("/stats")
	DoneCount doneToday();

}
