package com.example.quartet.webapp.consent;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import com.example.quartet.webapp.tenants.TenantChoice;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the person to the identity provider, to consent to exactly what the page named,
 * and to the application that needs it: this site, or the API behind it that calls
 * another one.
 */
@Controller
class ConsentController {

	private final RoundTripCookies roundTrips;

	private final IdentityProperties provider;

	ConsentController(RoundTripCookies roundTrips, IdentityProperties provider) {
		this.roundTrips = roundTrips;
		this.provider = provider;
	}

	@GetMapping("/consent/{state}")
	String leave(@PathVariable String state, HttpServletRequest request) {
		PendingConsent consent = this.roundTrips.find(PendingConsent.class, state, request);
		if (consent == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		String back = ServletUriComponentsBuilder.fromContextPath(request)
			.path(ConsentReturnFilter.ADDRESS)
			.toUriString();
		TenantChoice choice = TenantChoice.of(request);
		String address = (choice != null) ? this.provider.endpointOf(choice.tenant(), "authorize")
				: this.provider.endpoint("authorize");
		return "redirect:" + UriComponentsBuilder.fromUriString(address)
			.queryParam("client_id", consent.client())
			.queryParam("response_type", "code")
			.queryParam("response_mode", "form_post")
			.queryParam("redirect_uri", "{back}")
			.queryParam("scope", "{scope}")
			.queryParam("state", "{state}")
			.encode()
			.buildAndExpand(back, "openid " + consent.what(), state)
			.toUriString();
	}

}
