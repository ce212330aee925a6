package com.example.quartet.webapp.api;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

/**
 * Tells an API or an identity provider that does not answer from one that refuses: the
 * token is kept, and the person need not sign in again.
 */
class UnavailableApiInterceptor implements ClientHttpRequestInterceptor {

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution call)
			throws IOException {
		try {
			ClientHttpResponse response = call.execute(request, body);
			if (response.getStatusCode().is5xxServerError()) {
				response.close();
				throw new ResourceAccessException("todo-api answered " + response.getStatusCode());
			}
			return response;
		}
		catch (ClientAuthorizationException ex) {
			if (isAway(ex)) {
				throw new ResourceAccessException("The access token could not be renewed now: " + ex.getMessage());
			}
			throw ex;
		}
	}

	private static boolean isAway(ClientAuthorizationException refused) {
		for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
			if (cause instanceof RestClientException) {
				return true; // no answer in the provider's own words
			}
		}
		return false;
	}

}
