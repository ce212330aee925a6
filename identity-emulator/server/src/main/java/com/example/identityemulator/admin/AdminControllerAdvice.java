package com.example.identityemulator.admin;

import java.util.Map;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Says to a test what is wrong with its order.
 */
@RestControllerAdvice(basePackageClasses = AdminControllerAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminControllerAdvice {

	@ExceptionHandler({ IllegalArgumentException.class, HttpMessageNotReadableException.class })
	ResponseEntity<Map<String, String>> refuse(Exception problem) {
		Throwable cause = problem;
		while (cause.getCause() != null) {
			cause = cause.getCause();
		}
		return ResponseEntity.badRequest()
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("detail", String.valueOf(cause.getMessage())));
	}

}
