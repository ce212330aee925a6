package com.example.quartet.webapp.consent;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Sends a person who presses the button to the provider, for what the page said and
 * nothing else.
 */
@Controller
class ConsentController {

	private final PendingConsents roundTrips;

	private final ConsentRequest request;

	ConsentController(PendingConsents roundTrips, ConsentRequest request) {
		this.roundTrips = roundTrips;
		this.request = request;
	}

	@GetMapping("/consent/{state}")
	String leave(@PathVariable String state, HttpServletRequest visit) {
		PendingConsent trip = this.roundTrips.find(visit.getSession(), state);
		if (trip == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return "redirect:" + this.request.address(trip.what(), state, visit);
	}

}
