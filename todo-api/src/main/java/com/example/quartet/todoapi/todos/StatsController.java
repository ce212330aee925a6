package com.example.quartet.todoapi.todos;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import com.example.quartet.identitysupport.api.Caller;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells an application that calls as itself how much was done in its own tenant: a role
 * of its own, so that a public page need not be able to read a single to-do.
 */
@RestController
@RequestMapping("/api/stats")
class StatsController {

	private final Todos todos;

	private final Clock clock;

	StatsController(Todos todos, Clock clock) {
		this.todos = todos;
		this.clock = clock;
	}

	@GetMapping
	DoneToday doneToday(@AuthenticationPrincipal Jwt token) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		return new DoneToday(today, this.todos.countDone(Caller.of(token).tid(), today));
	}

}
