package com.example.quartet.webapp.consent;

import java.io.IOException;
import java.util.Map;

import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.pages.PageRenderer;
import com.example.quartet.webapp.pages.SitePath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The API may not yet act for the person: say for what, and offer one button.
 */
@ControllerAdvice
class ConsentRequiredAdvice {

	private final PendingConsents roundTrips;

	private final PageRenderer pages;

	ConsentRequiredAdvice(PendingConsents roundTrips, PageRenderer pages) {
		this.roundTrips = roundTrips;
		this.pages = pages;
	}

	@ExceptionHandler
	void ask(HttpClientErrorException.Forbidden refused, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Challenge challenge = Challenge.of(refused);
		if (!challenge.isConsentRequired()) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		String scope = challenge.scope();
		this.pages.show(request, response, HttpStatus.FORBIDDEN, "consent-needed",
				Map.of("permission", scope.replaceAll("[^ ]*/", "").replace(" ", ", "), "state",
						this.roundTrips.begin(request.getSession(), scope, SitePath.of(request)), "declined",
						request.getParameter("declined") != null));
	}

}
