package com.example.quartet.webapp.profile;

import com.example.quartet.webapp.api.TodoApi;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the end of the on-behalf-of chain: what the to-do API learned from the profile
 * API on the person's behalf.
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

}
