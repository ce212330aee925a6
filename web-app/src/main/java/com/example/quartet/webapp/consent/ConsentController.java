package com.example.quartet.webapp.consent;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends the person to the identity provider, to consent to exactly what the page named.
 */
@Controller
class ConsentController {

	private final PendingConsents pendingConsents;

	private final ConsentRequest request;

	ConsentController(PendingConsents pendingConsents, ConsentRequest request) {
		this.pendingConsents = pendingConsents;
		this.request = request;
	}

	@GetMapping("/consent/{state}")
	String leave(@PathVariable String state, HttpServletRequest visit) {
		PendingConsent consent = this.pendingConsents.find(state, visit);
		if (consent == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:" + this.request.address(consent.what(), state, visit);
	}

}
