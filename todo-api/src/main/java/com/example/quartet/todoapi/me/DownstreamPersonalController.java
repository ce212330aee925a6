package com.example.quartet.todoapi.me;

import java.util.Objects;
import java.util.function.Supplier;

import com.example.quartet.apisupport.MergePatch;
import com.example.quartet.identitysupport.HeaderText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.server.ResponseStatusException;

/**
 * Passes on personal details, and what the downstream API wants proved before it shows or
 * changes them.
 */
@RestController
class DownstreamPersonalController {

	private static final Logger log = LoggerFactory.getLogger(DownstreamPersonalController.class);

	private final DownstreamApi downstreamApi;

	private final TokenExchangeRefusals refusals;

	private final MergePatch mergePatch;

	DownstreamPersonalController(DownstreamApi downstreamApi, TokenExchangeRefusals refusals, MergePatch mergePatch) {
		this.downstreamApi = downstreamApi;
		this.refusals = refusals;
		this.mergePatch = mergePatch;
	}

	@GetMapping("/api/me/personal")
	DownstreamPersonalDetails personal(@AuthenticationPrincipal Jwt token) {
		return passOn(token, () -> {
			DownstreamPersonalDetails details = this.downstreamApi.personal();
			if (details == null || details.oid() == null) {
				throw new RestClientException("the answer is no details");
			}
			return details;
		});
	}

	@PatchMapping(path = "/api/me/personal", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @Content(schema = @Schema(implementation = DownstreamPersonalChanges.class))))
	void change(@AuthenticationPrincipal Jwt token, @RequestBody ObjectNode changes) {
		this.mergePatch.apply(DownstreamPersonalChanges.class, DownstreamPersonalChanges.NONE, changes);
		passOn(token, () -> {
			if (this.downstreamApi.changePersonal(changes).getStatusCode() != HttpStatus.NO_CONTENT) {
				throw new RestClientException("the answer does not say that anything was changed");
			}
			return changes;
		});
	}

	private <T> T passOn(Jwt token, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (ClientAuthorizationException ex) {
			this.refusals.askThePerson(ex, token);
			throw unavailable(ex);
		}
		catch (HttpClientErrorException.Unauthorized ex) {
			if (StepUpChallenge.isIn(ex.getResponseHeaders())) {
				log.info("The downstream API wants a stronger sign-in");
				throw new CallerMustActException(HttpStatus.UNAUTHORIZED, "This needs a stronger sign-in.",
						ex.getResponseHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE));
			}
			throw unavailable(ex);
		}
		catch (HttpClientErrorException.BadRequest | HttpClientErrorException.Forbidden ex) {
			throw new ErrorResponseException(ex.getStatusCode(), problem(ex), ex);
		}
		catch (RestClientException ex) {
			throw unavailable(ex);
		}
	}

	private static ProblemDetail problem(HttpClientErrorException refusal) {
		try {
			return Objects.requireNonNull(refusal.getResponseBodyAs(ProblemDetail.class));
		}
		catch (RuntimeException ex) {
			throw unavailable(refusal); // not the API's own words
		}
	}

	private static ResponseStatusException unavailable(RuntimeException reason) {
		log.warn("No personal details: {}", HeaderText.oneLine(reason.getMessage()));
		return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE,
				"Your personal details are not available now: try again later.");
	}

}
