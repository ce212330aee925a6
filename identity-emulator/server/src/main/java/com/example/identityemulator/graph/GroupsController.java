package com.example.identityemulator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Microsoft Graph says about groups and their members.
 */
@RestController
@RequestMapping(GraphAddresses.PATH + "/groups")
class GroupsController {

	private final Directory directory;

	private final GraphCallers callers;

	private final UserAnswers people;

	private final GraphAddresses addresses;

	GroupsController(Directory directory, GraphCallers callers, UserAnswers people, GraphAddresses addresses) {
		this.directory = directory;
		this.callers = callers;
		this.people = people;
		this.addresses = addresses;
	}

	@GetMapping
	Map<String, Object> groups(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request).require(GraphOperation.READ_GROUPS);
		List<GraphObject> groups = of(caller).map(GraphObjects::of).toList();
		return GraphQuery.of(parameters)
			.page(this.addresses.of("/groups"), this.addresses.context("groups"), groups, false);
	}

	@GetMapping("{id}")
	Map<String, Object> group(@PathVariable("id") String id, @RequestParam Map<String, String> parameters,
			HttpServletRequest request) {
		Group group = find(id, this.callers.of(request));
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("@odata.context", this.addresses.context("groups/$entity"));
		answer.putAll(GraphQuery.of(parameters).select(GraphObjects.of(group)));
		return answer;
	}

	@GetMapping("{id}/members")
	Map<String, Object> members(@PathVariable("id") String id, @RequestParam Map<String, String> parameters,
			HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		Group group = find(id, caller);
		List<GraphObject> members = group.members()
			.stream()
			.flatMap((member) -> Stream.concat(
					this.directory.user(member).map((user) -> this.people.readable(user, caller)).stream(),
					this.directory.group(member).map(GraphObjects::of).stream()))
			.toList();
		return GraphQuery.of(parameters)
			.page(this.addresses.of("/groups/%s/members".formatted(group.id())),
					this.addresses.context("directoryObjects"), members, true);
	}

	private Group find(String id, GraphCaller caller) {
		caller.require(GraphOperation.READ_GROUPS);
		return of(caller).filter((group) -> group.id().toString().equalsIgnoreCase(id))
			.findFirst()
			.orElseThrow(() -> GraphException.notFound(id));
	}

	private Stream<Group> of(GraphCaller caller) {
		return this.directory.groups().stream().filter((group) -> group.tenantId().equals(caller.tenant().id()));
	}

}
