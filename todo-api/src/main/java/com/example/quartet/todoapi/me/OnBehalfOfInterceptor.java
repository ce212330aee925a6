package com.example.quartet.todoapi.me;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Puts the token that the caller's own was traded for on each call to the second tier,
 * and calls once more with a new one if it is refused.
 */
@Component
class OnBehalfOfInterceptor implements ClientHttpRequestInterceptor {

	private final RequestAttributeClientRegistrationIdResolver registrationIds = new RequestAttributeClientRegistrationIdResolver();

	private final ClientRegistrationRepository registrations;

	private final OnBehalfOfTokens tokens;

	OnBehalfOfInterceptor(ClientRegistrationRepository registrations, OnBehalfOfTokens tokens) {
		this.registrations = registrations;
		this.tokens = tokens;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		String registrationId = this.registrationIds.resolve(request);
		if (registrationId == null) {
			return execution.execute(request, body); // a job brings its own token
		}
		ClientRegistration registration = this.registrations.findByRegistrationId(registrationId);
		Jwt assertion = (Jwt) SecurityContextHolder.getContext().getAuthentication().getPrincipal();
		request.getHeaders().setBearerAuth(token(registration, assertion));
		ClientHttpResponse answer = execution.execute(request, body);
		if (!isRefused(answer)) {
			return answer;
		}
		// a token that was refused once is not used again
		this.tokens.forget(registration, assertion);
		if (answer.getStatusCode() != HttpStatus.UNAUTHORIZED || StepUpChallenge.isIn(answer.getHeaders())) {
			return answer;
		}
		answer.close();
		request.getHeaders().setBearerAuth(token(registration, assertion));
		ClientHttpResponse second = execution.execute(request, body);
		if (isRefused(second)) {
			this.tokens.forget(registration, assertion);
		}
		return second;
	}

	private String token(ClientRegistration registration, Jwt assertion) {
		try {
			return this.tokens.token(registration, assertion);
		}
		catch (OAuth2AuthorizationException ex) {
			throw new ClientAuthorizationException(ex.getError(), registration.getRegistrationId(), ex);
		}
	}

	private static boolean isRefused(ClientHttpResponse answer) throws IOException {
		HttpStatusCode status = answer.getStatusCode();
		return status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN;
	}

}
