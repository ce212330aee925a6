package com.example.quartet.workshop.flows;

import java.util.List;

import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows people the messages that were sent for them, and no one else's.
 */
@Controller
class FlowsController {

	private final FlowsOfPerson flows;

	private final SourceLinks sources;

	FlowsController(FlowsOfPerson flows, SourceLinks sources) {
		this.flows = flows;
		this.sources = sources;
	}

	@GetMapping("/flows")
	String newest(Authentication person, HttpServletRequest request, Model model) {
		List<Flow> own = this.flows.find(person, request);
		return show(own, own.isEmpty() ? null : own.get(0), model);
	}

	@GetMapping("/flows/{id}")
	String one(@PathVariable String id, Authentication person, HttpServletRequest request, Model model) {
		List<Flow> own = this.flows.find(person, request);
		Flow chosen = own.stream()
			.filter((flow) -> flow.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return show(own, chosen, model);
	}

	private String show(List<Flow> flows, @Nullable Flow chosen, Model model) {
		model.addAttribute("flows", flows);
		model.addAttribute("sources", this.sources);
		if (chosen != null) {
			model.addAttribute("flow", chosen);
			model.addAttribute("diagram", SequenceDiagram.of(chosen));
		}
		return "flows";
	}

}
