package com.example.quartet.webapp.permissions;

import java.io.IOException;

import com.example.quartet.webapp.api.Challenge;

import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the API of a person's choice where every call passes: the access token would
 * allow more, since it names all that was ever consented to.
 */
class ReadOnlyInterceptor implements ClientHttpRequestInterceptor {

	static final String SCOPE = "Todo.Read";

	private static final String HEADER = "Scope-Limit";

	private static final String TODOS = "/api/todos";

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!request.getURI().getPath().startsWith(TODOS) || !isReadOnly()) {
			return execution.execute(request, body);
		}
		request.getHeaders().set(HEADER, SCOPE);
		ClientHttpResponse answer = execution.execute(request, body);
		if (answer.getStatusCode() != HttpStatus.FORBIDDEN) {
			return answer;
		}
		try (answer) {
			throw new SwitchedOffException(Challenge.of(answer.getHeaders()).description());
		}
	}

	private static boolean isReadOnly() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
				&& ReadOnlyChoice.isMade(exchange.getRequest());
	}

}
