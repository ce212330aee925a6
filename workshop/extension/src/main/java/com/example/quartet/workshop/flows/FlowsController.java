package com.example.quartet.workshop.flows;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.example.quartet.workshop.sources.SourceLinks;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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
		List<Flow> found = this.flows.find(person, request);
		return show(found, latest(found), person, model);
	}

	@GetMapping("/flows/{id}")
	String one(@PathVariable String id, Authentication person, HttpServletRequest request, Model model) {
		List<Flow> found = this.flows.find(person, request);
		return show(found, withId(found, id), person, model);
	}

	@GetMapping("/flows/{id}/{format:mermaid|har|curl}")
	ResponseEntity<String> export(@PathVariable String id, @PathVariable String format, Authentication person,
			HttpServletRequest request) {
		List<Flow> found = this.flows.find(person, request);
		Flow flow = withId(found, id);
		String site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
		FlowExport export = new FlowExport(flow, this.flows.names(found, person), site);
		String text = switch (format) {
			case "mermaid" -> export.mermaid();
			case "har" -> export.har();
			default -> export.curl();
		};
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"flow-%s.%s\"".formatted(id,
							Map.of("mermaid", "mmd", "har", "har", "curl", "sh").get(format)))
			.body(text);
	}

	// a run of the daemon does not take the place of what the person did last
	static @Nullable Flow latest(List<Flow> newestFirst) {
		return newestFirst.stream().min(Comparator.comparing(Flow::isRun)).orElse(null);
	}

	private static Flow withId(List<Flow> flows, String id) {
		return flows.stream()
			.filter((flow) -> flow.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private String show(List<Flow> found, @Nullable Flow chosen, Authentication person, Model model) {
		Map<Boolean, List<Flow>> byRun = found.stream().collect(Collectors.partitioningBy(Flow::isRun));
		model.addAttribute("flows", byRun.get(false));
		model.addAttribute("runs", byRun.get(true));
		model.addAttribute("sources", this.sources);
		if (chosen != null) {
			ApplicationNames names = this.flows.names(found, person);
			model.addAttribute("flow", chosen);
			model.addAttribute("names", names);
			model.addAttribute("diagram", SequenceDiagram.of(chosen, names));
			model.addAttribute("flowsByTrace", byTrace(found));
		}
		return "flows";
	}

	private static Map<String, String> byTrace(List<Flow> flows) {
		Map<String, String> ids = new HashMap<>();
		flows.forEach((flow) -> flow.all().forEach((message) -> ids.putIfAbsent(message.trace(), flow.id())));
		return ids;
	}

}
