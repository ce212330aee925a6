package com.example.quartet.workshop.checks;

import com.example.quartet.workshop.Workshop;

import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The switch of todo-api: a person turns a check off with their own token, and anyone may
 * turn all of them on.
 */
interface CheckSwitchApi {

	/** Below it is the check that is off. */
	String PATH = Workshop.PATH + "check-off";

	@PutExchange(PATH + "/{check}")
	@ClientRegistrationId("entra")
	void turnOff(@PathVariable String check);

	@DeleteExchange(PATH)
	void turnOn();

}
