package com.example.quartet.webapp.permissions;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows what the site may do by its tokens, beside what the person lets it do, and
 * switches that on and off.
 */
@Controller
@RequestMapping("/permissions")
class PermissionsController {

	private static final String PAGE = "redirect:/permissions";

	private final SessionAuthorizedClientRepository tokens;

	PermissionsController(SessionAuthorizedClientRepository tokens) {
		this.tokens = tokens;
	}

	@GetMapping
	String show(Authentication person, HttpServletRequest request, Model model) {
		model.addAttribute("readOnly", ReadOnlyChoice.isMade(request));
		model.addAttribute("limit", ReadOnlyInterceptor.SCOPE);
		model.addAttribute("todoScopes", granted("entra", person, request));
		// region downstream
		model.addAttribute("graphScopes", granted("graph", person, request));
		// endregion
		return "permissions";
	}

	@PostMapping("/todos")
	String choose(@RequestParam boolean change, HttpServletRequest request) {
		ReadOnlyChoice.make(!change, request);
		return PAGE;
	}

	// region downstream
	@PostMapping("/graph")
	String leaveGraph(Authentication person, HttpServletRequest request, HttpServletResponse response) {
		this.tokens.removeAuthorizedClient("graph", person, request, response);
		return PAGE;
	}
	// endregion

	/**
	 * What the identity provider said the token allows, without the name of the API.
	 */
	private Set<String> granted(String registration, Authentication person, HttpServletRequest request) {
		OAuth2AuthorizedClient client = this.tokens.loadAuthorizedClient(registration, person, request);
		Set<String> scopes = (client != null) ? client.getAccessToken().getScopes() : Set.of();
		return scopes.stream()
			.map((scope) -> scope.substring(scope.lastIndexOf('/') + 1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
