package com.example.identityemulator.web;

import java.util.Map;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The error page of the servlet container; without an error it is not found.
 */
@Controller
class FailureController implements ErrorController {

	private final PageRenderer pages;

	FailureController(PageRenderer pages) {
		this.pages = pages;
	}

	@RequestMapping("${spring.web.error.path}")
	ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		RequestIds ids = RequestIdsFilter.of(request);
		if (status instanceof Integer code && code >= 500 && ids != null) {
			AadstsException refusal = new AadstsException(AadstsError.INTERNAL);
			return this.pages.page("refusal",
					Map.of("number", refusal.number(), "sentence", refusal.sentence(), "ids", ids));
		}
		response.setStatus((status instanceof Integer code) ? code : HttpStatus.NOT_FOUND.value());
		return this.pages.page("not-found", Map.of());
	}

}
