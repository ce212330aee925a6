package com.example.quartet.webapp.home;

import java.util.List;

import com.example.quartet.webapp.signin.SignInSettings;
import com.example.quartet.webapp.signin.WayIn;
import com.example.quartet.webapp.signout.Farewell;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What this is, and the way in.
 */
@Controller
class HomePage {

	private static final List<String> PROMPTS = List.of("login", "select_account", "consent", "none");

	private final SignInSettings signIn;

	private final List<HomeTile> tiles;

	HomePage(SignInSettings signIn, ObjectProvider<HomeTile> tiles) {
		this.signIn = signIn;
		this.tiles = tiles.orderedStream().toList();
	}

	@GetMapping("/")
	String show(HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("farewell", Farewell.read(request, response));
		model.addAttribute("tiles", this.tiles);
		model.addAttribute("ways", WayIn.values());
		model.addAttribute("usualWay", this.signIn.way());
		model.addAttribute("prompts", PROMPTS);
		return "home";
	}

}
