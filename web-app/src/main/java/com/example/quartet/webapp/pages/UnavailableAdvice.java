package com.example.quartet.webapp.pages;

import java.util.Map;

import com.example.quartet.identitysupport.HeaderText;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page whose API does not answer says so, and offers to try again. An API that refuses
 * for a reason that a page does not expect is no better.
 */
@ControllerAdvice
class UnavailableAdvice {

	private static final Logger log = LoggerFactory.getLogger(UnavailableAdvice.class);

	private final PageAddressResolver addresses;

	UnavailableAdvice(PageAddressResolver addresses) {
		this.addresses = addresses;
	}

	@ExceptionHandler({ ResourceAccessException.class, HttpClientErrorException.class })
	ModelAndView unavailable(RestClientException unanswered, HttpServletRequest request) {
		log.warn("An API does not answer: {}", HeaderText.oneLine(unanswered.getMessage()));
		String part = PageAddress.pathOf(request).split("/", 3)[1];
		return new ModelAndView("unavailable", Map.of("part", part, "page", this.addresses.pageOf(request).address()),
				HttpStatus.SERVICE_UNAVAILABLE);
	}

}
