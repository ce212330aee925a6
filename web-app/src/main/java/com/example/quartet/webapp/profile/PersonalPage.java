package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.api.TodoApi;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.ResourceAccessException;

/**
 * Shows what the person first has to consent to and then to prove more: both are asked
 * when this page is opened, and not a moment earlier.
 */
@Controller
class PersonalPage {

	private final TodoApi api;

	PersonalPage(TodoApi api) {
		this.api = api;
	}

	@GetMapping("/profile/personal")
	String show(Model model) {
		model.addAttribute("details", this.api.personal());
		return "personal";
	}

	@ExceptionHandler(ResourceAccessException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String away() {
		return "personal";
	}

}
