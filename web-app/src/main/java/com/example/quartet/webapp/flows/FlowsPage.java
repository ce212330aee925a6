package com.example.quartet.webapp.flows;

import java.time.ZoneId;
import java.util.List;

import com.example.quartet.identitysupport.flows.Workshop;
import com.example.quartet.webapp.todos.PersonalWeeks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Shows what went over the wire for the person who looks, and for nobody else.
 */
@Controller
@Profile(Workshop.PROFILE)
@ImportHttpServices(group = "todo-api", types = WorkshopApi.class)
class FlowsPage {

	private final FlowsOfPerson flows;

	private final Sources sources;

	private final PersonalWeeks weeks;

	FlowsPage(FlowsOfPerson flows, Sources sources, PersonalWeeks weeks) {
		this.flows = flows;
		this.sources = sources;
		this.weeks = weeks;
	}

	@GetMapping("/flows")
	String newest(Authentication person, HttpServletRequest request, Model model) {
		List<Flow> own = this.flows.find(person, request);
		return show(own, own.isEmpty() ? null : own.get(0), zone(person, request), model);
	}

	@GetMapping("/flows/{id}")
	String one(@PathVariable String id, Authentication person, HttpServletRequest request, Model model) {
		List<Flow> own = this.flows.find(person, request);
		Flow chosen = own.stream()
			.filter((flow) -> flow.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return show(own, chosen, zone(person, request), model);
	}

	// to ask for it would be a flow of its own
	private ZoneId zone(Authentication person, HttpServletRequest request) {
		return this.weeks.knownZone(person, request.getSession()).orElseGet(ZoneId::systemDefault);
	}

	private String show(List<Flow> flows, @Nullable Flow chosen, ZoneId zone, Model model) {
		model.addAttribute("flows", flows);
		model.addAttribute("sources", this.sources);
		model.addAttribute("zone", zone);
		if (chosen != null) {
			model.addAttribute("flow", chosen);
			model.addAttribute("diagram", Diagram.of(chosen));
		}
		return "flows";
	}

}
