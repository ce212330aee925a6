package com.example.quartet.webapp.pages;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page whose API does not answer says so, and offers to try again.
 */
@ControllerAdvice
class UnavailableAdvice {

	private static final Logger log = LoggerFactory.getLogger(UnavailableAdvice.class);

	private final PageAddressResolver addresses;

	UnavailableAdvice(PageAddressResolver addresses) {
		this.addresses = addresses;
	}

	@ExceptionHandler
	ModelAndView unavailable(ResourceAccessException unanswered, HttpServletRequest request) {
		log.warn("An API does not answer: {}", unanswered.getMessage());
		String part = PageAddress.pathOf(request).split("/", 3)[1];
		return new ModelAndView("unavailable", Map.of("part", part, "page", this.addresses.pageOf(request).address()),
				HttpStatus.SERVICE_UNAVAILABLE);
	}

}
