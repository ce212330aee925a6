package com.example.identityemulator.graph;

import java.util.Map;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Microsoft Graph says about the people of a tenant.
 */
@RestController
@RequestMapping(GraphAddresses.PATH + "/users")
class UsersController {

	private final Directory directory;

	private final GraphCallers callers;

	private final UserAnswers answers;

	UsersController(Directory directory, GraphCallers callers, UserAnswers answers) {
		this.directory = directory;
		this.callers = callers;
		this.answers = answers;
	}

	@GetMapping
	Map<String, Object> users(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request).require(GraphOperation.READ_USERS);
		return this.answers.everybody(caller, GraphQuery.of(parameters));
	}

	@GetMapping("{user}")
	Map<String, Object> user(@PathVariable("user") String name, @RequestParam Map<String, String> parameters,
			HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		return this.answers.profile(find(name, caller), caller, GraphQuery.of(parameters));
	}

	@GetMapping("{user}/{relation:memberOf|transitiveMemberOf}")
	Map<String, Object> memberOf(@PathVariable("user") String name, @PathVariable("relation") String relation,
			@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		User user = find(name, caller);
		return this.answers.memberOf("/users/%s/%s".formatted(user.id(), relation), user, caller,
				GraphQuery.of(parameters));
	}

	/**
	 * What a token points to that has no room for all groups.
	 */
	@PostMapping("{user}/getMemberObjects")
	Map<String, Object> memberObjects(@PathVariable("user") String name,
			@RequestBody(required = false) MemberObjectsRequest body, HttpServletRequest request) {
		return this.answers.memberObjects(find(name, this.callers.of(request)), MemberObjectsRequest.orDefault(body));
	}

	@GetMapping({ "{user}/photo", "{user}/photo/$value" })
	Map<String, Object> photo(@PathVariable("user") String name, HttpServletRequest request) {
		find(name, this.callers.of(request));
		throw UserAnswers.noPhoto();
	}

	/**
	 * By id or by user principal name; oneself is found with less.
	 */
	private User find(String name, GraphCaller caller) {
		User found = this.directory.users()
			.stream()
			.filter((user) -> user.tenantId().equals(caller.tenant().id()))
			.filter((user) -> user.id().toString().equalsIgnoreCase(name)
					|| user.userPrincipalName().equalsIgnoreCase(name))
			.findFirst()
			.orElse(null);
		caller.require((found != null && caller.is(found)) ? GraphOperation.READ_ME : GraphOperation.READ_USERS);
		if (found == null) {
			throw GraphException.notFound(name);
		}
		return found;
	}

}
