package com.example.quartet.webapp.server;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 400 to parameters that cannot be decoded: Tomcat throws wherever one is read
 * first, in the error page as well.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MalformedParametersFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			request.getParameterMap();
		}
		catch (IllegalStateException ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			response.setContentType("text/plain;charset=UTF-8");
			response.getWriter().write(OneSentenceErrorReportValve.NOT_UNDERSTOOD);
			return;
		}
		chain.doFilter(request, response);
	}

	// Tomcat sends what it has refused to the error page, past all filters
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
