package com.example.quartet.todoapi.me;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passes on personal details, and what the downstream API wants proved before it shows
 * them.
 */
@RestController
class PersonalController {

	private static final Logger log = LoggerFactory.getLogger(PersonalController.class);

	private final DownstreamApi downstreamApi;

	private final RefusedExchange refusedExchange;

	PersonalController(DownstreamApi downstreamApi, RefusedExchange refusedExchange) {
		this.downstreamApi = downstreamApi;
		this.refusedExchange = refusedExchange;
	}

	@GetMapping("/api/me/personal")
	PersonalDetails personal() {
		try {
			return this.downstreamApi.personal();
		}
		catch (ClientAuthorizationException ex) {
			this.refusedExchange.askThePerson(ex);
			throw unavailable(ex);
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			if (StrongerSignIn.isWanted(ex.getResponseHeaders())) {
				log.info("The downstream API wants a stronger sign-in");
				throw new CallerMustAct(HttpStatus.UNAUTHORIZED, "This needs a stronger sign-in.",
						ex.getResponseHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE));
			}
			throw unavailable(ex);
		}
		catch (RestClientException ex) {
			throw unavailable(ex);
		}
	}

	private static ResponseStatusException unavailable(RuntimeException reason) {
		log.warn("No personal details: {}", reason.getMessage());
		return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
				"Your personal details are not available now: try again later.");
	}

}
