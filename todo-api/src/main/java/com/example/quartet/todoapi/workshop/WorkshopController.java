package com.example.quartet.todoapi.workshop;

import java.util.List;

import com.example.quartet.identitysupport.api.Caller;
import com.example.quartet.identitysupport.flows.Message;
import com.example.quartet.identitysupport.flows.Workshop;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whose messages they are is said by the token that brings them, and by nothing in them.
 */
@RestController
@Profile(Workshop.PROFILE)
@RequestMapping(Workshop.PATH + "messages")
@Hidden // no part of what the API is for
class WorkshopController {

	private final DaemonMessages messages;

	WorkshopController(DaemonMessages messages) {
		this.messages = messages;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@RequestBody List<Message> some, @AuthenticationPrincipal Jwt token) {
		this.messages.add(Caller.of(token).tid(), some);
	}

	@GetMapping
	List<Message> show(@AuthenticationPrincipal Jwt token) {
		return this.messages.of(Caller.of(token).tid());
	}

}
