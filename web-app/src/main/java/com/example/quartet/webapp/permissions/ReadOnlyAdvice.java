package com.example.quartet.webapp.permissions;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on the pages of to-dos that changes are switched off, and what to do about it.
 */
@ControllerAdvice(basePackages = "com.example.quartet.webapp.todos")
class ReadOnlyAdvice {

	@ModelAttribute("readOnly")
	boolean readOnly(HttpServletRequest request) {
		return ReadOnlyChoice.isMade(request);
	}

	@ExceptionHandler
	ModelAndView refuse(SwitchedOffException refused) {
		ModelAndView page = new ModelAndView("switched-off");
		page.setStatus(HttpStatus.FORBIDDEN);
		page.addObject("reason", refused.reason());
		return page;
	}

}
