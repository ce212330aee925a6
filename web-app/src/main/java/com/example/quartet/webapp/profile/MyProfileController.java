package com.example.quartet.webapp.profile;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.graph.GraphCards;
import com.example.quartet.webapp.graph.GroupRoleMapper;
import com.example.quartet.webapp.tenants.TenantChoice;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
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

	private final GraphCards graph;

	private final GroupRoleMapper groups;

	private final boolean letsInOthers;

	MyProfileController(TodoApi api, GraphCards graph, GroupRoleMapper groups, IdentityProperties identity,
			@Value("${quartet.identity.onboarding}") boolean onboarding) {
		this.api = api;
		this.graph = graph;
		this.groups = groups;
		this.letsInOthers = onboarding || identity.allowsAnyTenant() || identity.allowedTenants().size() > 1;
	}

	@GetMapping("/profile")
	String show(Model model, Authentication person, HttpServletRequest request) {
		model.addAttribute("me", this.api.me());
		model.addAttribute("graph", this.graph.find(person, request));
		model.addAttribute("groups", this.groups.find(person, request));
		model.addAttribute("letsInOthers", this.letsInOthers);
		model.addAttribute("choice", TenantChoice.of(request));
		return "profile";
	}

}
