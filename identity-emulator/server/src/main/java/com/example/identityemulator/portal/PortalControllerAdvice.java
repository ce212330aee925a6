package com.example.identityemulator.portal;

import java.util.Map;

import com.example.identityemulator.directory.BadRegistrationException;
import com.example.identityemulator.directory.NotRegisteredException;
import com.example.identityemulator.web.PageRenderer;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on a page what could not be done.
 */
@ControllerAdvice(basePackageClasses = PortalControllerAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortalControllerAdvice {

	private final PortalPages portal;

	private final PageRenderer pages;

	PortalControllerAdvice(PortalPages portal, PageRenderer pages) {
		this.portal = portal;
		this.pages = pages;
	}

	@ExceptionHandler({ NoSuchObjectException.class, NotRegisteredException.class })
	ModelAndView notFound() {
		ModelAndView page = this.pages.page("not-found", Map.of());
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

	@ExceptionHandler
	ModelAndView refuse(BadRegistrationException problem) {
		return this.portal.refused(this.portal.form("portal-problem", "", Map.of()), problem);
	}

}
