package com.example.quartet.webapp.consent;

import java.io.IOException;
import java.util.Map;

import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.ModelAndView;

/**
 * When the API may not yet act for the person, the page says what it needs, with one
 * button to consent.
 */
@ControllerAdvice
class ConsentRequiredAdvice {

	private final RoundTripCookies roundTrips;

	ConsentRequiredAdvice(RoundTripCookies roundTrips) {
		this.roundTrips = roundTrips;
	}

	@ExceptionHandler
	@Nullable ModelAndView ask(HttpClientErrorException.Forbidden refused, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Challenge challenge = Challenge.of(refused);
		if (!challenge.isConsentRequired()) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return null;
		}
		String scope = challenge.scope();
		String state = this.roundTrips.begin(new PendingConsent(scope, PageAddress.pathOf(request)), request, response);
		return new ModelAndView("consent-needed",
				Map.of("permission", scope.replaceAll("[^ ]*/", "").replace(" ", ", "), "state", state, "declined",
						request.getParameter("declined") != null),
				HttpStatus.FORBIDDEN);
	}

}
