package com.example.quartet.webapp.home;

import java.util.List;

import com.example.quartet.webapp.signin.SignInProperties;
import com.example.quartet.webapp.signin.SignInWay;
import com.example.quartet.webapp.signout.SignOutScope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page: what this site is, and how to sign in.
 */
@Controller
class HomeController {

	private static final List<String> OFFERED_PROMPTS = List.of("login", "select_account", "consent", "none");

	private final SignInProperties signIn;

	private final List<HomeTile> tiles;

	private final DoneTodayCount doneToday;

	HomeController(SignInProperties signIn, ObjectProvider<HomeTile> tiles, DoneTodayCount doneToday) {
		this.signIn = signIn;
		this.tiles = tiles.orderedStream().toList();
		this.doneToday = doneToday;
	}

	@GetMapping("/")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		SignOutScope farewell = SignOutScope.read(request, response);
		model.addAttribute("farewell", (request.getUserPrincipal() == null) ? farewell : null);
		model.addAttribute("wayIn", SignInWay.lastUsed(request));
		model.addAttribute("tiles", this.tiles);
		model.addAttribute("ways", SignInWay.values());
		model.addAttribute("usualWay", this.signIn.way());
		model.addAttribute("doneToday", this.doneToday.find());
		model.addAttribute("prompts", OFFERED_PROMPTS);
		return "home";
	}

}
