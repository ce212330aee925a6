package com.example.quartet.webapp.runs;

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
 * Shows administrators how the runs of the daemon went. The API decides who is one: the
 * roles are in the access token, which only the API reads.
 */
@Controller
class DaemonRunsController {

	private final TodoApi api;

	private final PersonalZones zones;

	DaemonRunsController(TodoApi api, PersonalZones zones) {
		this.api = api;
		this.zones = zones;
	}

	@GetMapping("/runs")
	String show(Authentication person, HttpServletRequest request, Model model) {
		model.addAttribute("runs", this.api.runs().items());
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
