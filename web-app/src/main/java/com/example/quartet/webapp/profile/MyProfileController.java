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
 * Shows the far end of the on-behalf-of chain: what one API learned from the next in the
 * person's name.
 */
@Controller
class MyProfileController {

	private final TodoApi api;

	MyProfileController(TodoApi api) {
		this.api = api;
	}

	@GetMapping("/profile")
	String show(Model model) {
		model.addAttribute("me", this.api.me());
		return "profile";
	}

	@ExceptionHandler(ResourceAccessException.class)
	@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
	String away() {
		return "profile";
	}

}
