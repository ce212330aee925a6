package com.example.quartet.webapp.organisations;

import java.util.UUID;

import com.example.quartet.webapp.api.Organisation;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.todos.PersonalZones;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows administrators of the organisation that runs the site which others are connected,
 * since when and by whom, and removes them. The API decides who may.
 */
@Controller
@RequestMapping("/organisations")
@ConditionalOnBooleanProperty("quartet.identity.onboarding")
class OrganisationsController {

	private final TodoApi api;

	private final SiteTenantAdmission admission;

	private final PersonalZones zones;

	OrganisationsController(TodoApi api, SiteTenantAdmission admission, PersonalZones zones) {
		this.api = api;
		this.admission = admission;
		this.zones = zones;
	}

	@GetMapping
	String show(Authentication person, HttpServletRequest request, Model model) {
		Organisation.Page organisations = this.api.organisations();
		model.addAttribute("organisations", organisations.items());
		model.addAttribute("events", organisations.events());
		model.addAttribute("zone", this.zones.of(person, request));
		return "organisations";
	}

	@PostMapping("/{tid}/remove")
	String remove(@PathVariable UUID tid, RedirectAttributes next) {
		this.api.removeOrganisation(tid);
		this.admission.forget(tid.toString());
		next.addFlashAttribute("removed", tid);
		return "redirect:/organisations";
	}

	@ExceptionHandler(HttpClientErrorException.NotFound.class)
	String wasRemovedBefore() {
		return "redirect:/organisations";
	}

	@ExceptionHandler(HttpClientErrorException.Forbidden.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String notForYou(Model model) {
		model.addAttribute("notForYou", true);
		return "organisations";
	}

}
