package com.example.quartet.webapp.signout;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Offers the choice to sign out only here, or also at the identity provider and
 * everywhere it signed the person in to.
 */
@Controller
class SignOutController {

	@GetMapping("/logout")
	String show(HttpServletRequest request) {
		return (request.getUserPrincipal() != null) ? "sign-out" : "redirect:/";
	}

}
