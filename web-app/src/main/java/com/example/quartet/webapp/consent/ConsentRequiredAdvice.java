package com.example.quartet.webapp.consent;

import java.util.Map;

import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.pages.PageAddressResolver;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * When the API may not yet act for the person, the page says what it needs, with one
 * button to consent; when it refuses the person, who can help.
 */
@ControllerAdvice
@Order(0) // before UnavailableAdvice, which takes what is left
class ConsentRequiredAdvice {

	private final RoundTripCookies roundTrips;

	private final PageAddressResolver addresses;

	private final String todoApi;

	ConsentRequiredAdvice(RoundTripCookies roundTrips, PageAddressResolver addresses,
			@Value("${quartet.todo-api.client-id}") String todoApi) {
		this.roundTrips = roundTrips;
		this.addresses = addresses;
		this.todoApi = todoApi;
	}

	@ExceptionHandler
	ModelAndView ask(HttpClientErrorException.Forbidden refused, HttpServletRequest request,
			HttpServletResponse response) {
		Challenge challenge = Challenge.of(refused);
		String scope = (challenge.scope() != null) ? challenge.scope() : "";
		String permission = scope.replaceAll("[^ ]*/", "").replace(" ", ", ");
		String page = this.addresses.pageOf(request).address();
		if (!challenge.isConsentRequired()) {
			return new ModelAndView("refused", Map.of("permission", permission, "page", page), HttpStatus.FORBIDDEN);
		}
		String undecided = UriComponentsBuilder.fromUriString(page).replaceQueryParam("declined").build().toUriString();
		String state = this.roundTrips.begin(new PendingConsent(this.todoApi, scope, undecided), request, response);
		return new ModelAndView("consent-needed",
				Map.of("permission", permission, "state", state, "declined", request.getParameter("declined") != null),
				HttpStatus.FORBIDDEN);
	}

}
