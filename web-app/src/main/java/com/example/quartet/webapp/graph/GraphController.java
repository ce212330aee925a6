package com.example.quartet.webapp.graph;

import com.example.quartet.webapp.consent.PendingConsent;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Incremental consent: Graph is asked for when a person wants what it knows, and not when
 * they sign in.
 */
@Controller
class GraphController {

	private static final String PROFILE = "redirect:/profile";

	private final GraphApi graph;

	private final ClientRegistration registration;

	private final RoundTripCookies roundTrips;

	GraphController(GraphApi graph, ClientRegistrationRepository registrations, RoundTripCookies roundTrips) {
		this.graph = graph;
		this.registration = registrations.findByRegistrationId(GraphAuthorizedClientProvider.GRAPH);
		this.roundTrips = roundTrips;
	}

	@GetMapping("/profile/graph")
	String connect(@RequestParam(required = false) @Nullable String asked,
			@RequestParam(required = false) @Nullable String declined, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes next) {
		if (declined != null) {
			next.addFlashAttribute("graphNotice", "graph.declined");
			return PROFILE;
		}
		try {
			this.graph.me();
		}
		catch (ResourceAccessException ex) {
			next.addFlashAttribute("graphNotice", "graph.away");
		}
		catch (ClientAuthorizationException ex) {
			if (!GraphCards.isConsentRequired(ex)) {
				throw ex;
			}
			if (asked == null) {
				return "redirect:/consent/" + this.roundTrips.begin(consent(), request, response);
			}
			// the answer said yes, and the provider knows of none: asking again could
			// loop
			next.addFlashAttribute("graphNotice", "graph.declined");
		}
		return PROFILE;
	}

	private PendingConsent consent() {
		return new PendingConsent(this.registration.getClientId(), String.join(" ", this.registration.getScopes()),
				"/profile/graph?asked=true");
	}

}
