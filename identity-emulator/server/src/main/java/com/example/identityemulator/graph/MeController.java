package com.example.identityemulator.graph;

import java.util.Map;

import com.example.identityemulator.directory.User;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What Microsoft Graph says about the person who has signed in.
 */
@RestController
@RequestMapping(GraphAddresses.PATH + "/me")
class MeController {

	private final GraphCallers callers;

	private final UserAnswers answers;

	MeController(GraphCallers callers, UserAnswers answers) {
		this.callers = callers;
		this.answers = answers;
	}

	@GetMapping
	Map<String, Object> me(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		return this.answers.profile(caller.me(), caller, GraphQuery.of(parameters));
	}

	@GetMapping("memberOf")
	Map<String, Object> memberOf(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		return this.answers.memberOf("/me/memberOf", caller.me(), caller, GraphQuery.of(parameters));
	}

	@GetMapping("transitiveMemberOf")
	Map<String, Object> transitiveMemberOf(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
		GraphCaller caller = this.callers.of(request);
		return this.answers.memberOf("/me/transitiveMemberOf", caller.me(), caller, GraphQuery.of(parameters));
	}

	@PostMapping("getMemberObjects")
	Map<String, Object> memberObjects(@RequestBody(required = false) MemberObjectsRequest body,
			HttpServletRequest request) {
		User me = this.callers.of(request).me();
		return this.answers.memberObjects(me, MemberObjectsRequest.orDefault(body));
	}

	@GetMapping({ "photo", "photo/$value", "photos/{size}", "photos/{size}/$value" })
	Map<String, Object> photo(HttpServletRequest request) {
		this.callers.of(request).me();
		throw UserAnswers.noPhoto();
	}

}
