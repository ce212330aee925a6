package com.example.quartet.todoapi.me;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Only the person can help, and they have no screen here: the answer tells the
 * application in front of them what to ask them for.
 */
class CallerMustActException extends ErrorResponseException {

	CallerMustActException(HttpStatus status, String sentence, String challenge) {
		super(status, ProblemDetail.forStatusAndDetail(status, sentence), null);
		getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
	}

}
