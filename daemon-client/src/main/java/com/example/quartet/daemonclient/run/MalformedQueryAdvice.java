package com.example.quartet.daemonclient.run;

import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A query that cannot be decoded is the caller's fault, though Tomcat throws only where
 * it is read.
 */
@ControllerAdvice
@ConditionalOnWebApplication
class MalformedQueryAdvice {

	@ExceptionHandler(InvalidParameterException.class)
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	void refuse() {
	}

}
