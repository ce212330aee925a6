package com.example.quartet.tenantsetup.signin;

import tools.jackson.databind.JsonNode;

/**
 * The person did not sign in, or was not let in.
 */
public class SignInException extends RuntimeException {

	public SignInException(String message) {
		super(message);
	}

	SignInException(JsonNode answer) {
		this("No sign-in: %s (%s)".formatted(answer.path("error_description").asString(""),
				answer.path("error").asString()));
	}

}
