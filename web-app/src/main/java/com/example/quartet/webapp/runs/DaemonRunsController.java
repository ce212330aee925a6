package com.example.quartet.webapp.runs;

import java.time.Clock;

import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.todos.PersonalZones;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Shows administrators how the daemon is doing and how its runs went. The API decides who
 * is one: the roles are in the access token, which only the API reads.
 */
@Controller
class DaemonRunsController {

	private final TodoApi api;

	private final PersonalZones zones;

	private final Clock clock;

	DaemonRunsController(TodoApi api, PersonalZones zones, Clock clock) {
		this.api = api;
		this.zones = zones;
		this.clock = clock;
	}

	@GetMapping("/runs")
	String show(Authentication person, HttpServletRequest request, Model model) {
		model.addAttribute("runs", this.api.runs().items());
		model.addAttribute("daemons", this.api.daemons().items());
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("zone", this.zones.of(person, request));
		return "runs";
	}

	@ExceptionHandler(HttpClientErrorException.Forbidden.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String notForYou(Model model) {
		model.addAttribute("notForYou", true);
		return "runs";
	}

}
