package com.example.identityemulator.portal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.conditionalaccess.AccessAttempt;
import com.example.identityemulator.conditionalaccess.ConditionalAccess;
import com.example.identityemulator.conditionalaccess.PolicyResult;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says which Conditional Access policies would apply to a sign-in, and why.
 */
@Controller
class WhatIfController {

	private final ConditionalAccess access;

	private final Directory directory;

	private final PortalPages pages;

	private final Clock clock;

	WhatIfController(ConditionalAccess access, Directory directory, PortalPages pages, Clock clock) {
		this.access = access;
		this.directory = directory;
		this.pages = pages;
		this.clock = clock;
	}

	@GetMapping(PortalPages.PATH + "/what-if")
	ModelAndView show(WhatIfForm form) {
		Map<String, @Nullable Object> model = new HashMap<>();
		model.put("form", form);
		Optional<User> person = this.directory.users()
			.stream()
			.filter((user) -> user.userPrincipalName().equalsIgnoreCase(form.person()))
			.findFirst();
		if (person.isPresent()) {
			List<PolicyResult> results = this.access.whatIf(attempt(person.get(), form));
			model.put("results", results);
			model.put("demand", this.access.demand(attempt(person.get(), form)).orElse(null));
		}
		else if (!form.person().isEmpty()) {
			model.put("problem", form.person() + " is no user name.");
		}
		return this.pages.form("portal-what-if", "what-if", model);
	}

	private AccessAttempt attempt(User user, WhatIfForm form) {
		Set<AppRegistration> applications = this.directory.application(form.application())
			.map(Set::of)
			.orElseGet(Set::of);
		Set<String> contexts = form.context().isEmpty() ? Set.of() : Set.of(form.context());
		return new AccessAttempt(user, applications, contexts, Set.<UUID>of(), form.client(), form.circumstances(),
				form.strong(), this.clock.instant());
	}

}
