package com.example.quartet.webapp.home;

import com.example.quartet.webapp.signout.Farewell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What this is, and the way in.
 */
@Controller
class HomePage {

	@GetMapping("/")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("signedOut", Farewell.read(request, response));
		return "home";
	}

}
