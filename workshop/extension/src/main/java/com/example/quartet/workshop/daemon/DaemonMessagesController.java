package com.example.quartet.workshop.daemon;

import java.util.List;

import com.example.quartet.workshop.Workshop;
import com.example.quartet.workshop.recording.Message;

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
@RequestMapping(Workshop.PATH + "messages")
class DaemonMessagesController {

	private final DaemonMessages messages;

	DaemonMessagesController(DaemonMessages messages) {
		this.messages = messages;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@RequestBody List<Message> some, @AuthenticationPrincipal Jwt token) {
		this.messages.add(token.getClaimAsString("tid"), some);
	}

	@GetMapping
	List<Message> show(@AuthenticationPrincipal Jwt token) {
		return this.messages.of(token.getClaimAsString("tid"));
	}

}
