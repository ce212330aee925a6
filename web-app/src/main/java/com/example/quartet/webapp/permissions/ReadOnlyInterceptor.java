package com.example.quartet.webapp.permissions;

import java.io.IOException;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Keeps to a person's choice where every call passes: the access token would allow more,
 * since it names all that was ever consented to.
 */
class ReadOnlyInterceptor implements ClientHttpRequestInterceptor {

	private static final String TODOS = "/api/todos";

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		boolean change = request.getMethod() != HttpMethod.GET && request.getURI().getPath().startsWith(TODOS);
		if (change && isReadOnly()) {
			throw new SwitchedOffException();
		}
		return execution.execute(request, body);
	}

	private static boolean isReadOnly() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
				&& ReadOnlyChoice.isMade(exchange.getRequest());
	}

}
