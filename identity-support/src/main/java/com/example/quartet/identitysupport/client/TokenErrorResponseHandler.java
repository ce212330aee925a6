package com.example.quartet.identitysupport.client;

import java.io.IOException;
import java.net.URI;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.http.converter.OAuth2ErrorHttpMessageConverter;
import org.springframework.web.client.DefaultResponseErrorHandler;

/**
 * Keeps what the provider says about a refusal: Spring Security drops the AADSTS numbers,
 * the suberror and the claims, and the whole answer when it comes as a 401.
 */
class TokenErrorResponseHandler extends DefaultResponseErrorHandler {

	private final OAuth2ErrorHttpMessageConverter converter = new OAuth2ErrorHttpMessageConverter();

	TokenErrorResponseHandler() {
		this.converter.setErrorConverter(EntraError::new);
	}

	@Override
	public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
		// too many requests is no refusal: it passes, like the errors of a server
		boolean passing = response.getStatusCode() == HttpStatus.TOO_MANY_REQUESTS;
		if (response.getStatusCode().is4xxClientError() && !passing) {
			throw new OAuth2AuthorizationException(read(response));
		}
		super.handleError(url, method, response);
	}

	private OAuth2Error read(ClientHttpResponse response) throws IOException {
		try {
			return this.converter.read(OAuth2Error.class, response);
		}
		catch (HttpMessageNotReadableException ex) {
			return new OAuth2Error("invalid_token_response",
					"The token endpoint answered %s without an error in JSON".formatted(response.getStatusCode()),
					null);
		}
	}

}
