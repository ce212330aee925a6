package com.example.quartet.webapp.signout;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Signing out is a choice: only here, or at the provider and everywhere it leads to.
 */
@Controller
class SignOutController {

	@GetMapping("/logout")
	String show(HttpServletRequest request) {
		return (request.getUserPrincipal() != null) ? "sign-out" : "redirect:/";
	}

}
