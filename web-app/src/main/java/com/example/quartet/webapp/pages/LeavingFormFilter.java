package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form of ours that leads to the identity provider may be passed on from there to a
 * third host, such as a federated directory, and browsers apply our form-action to every
 * redirect after a form. So the form ends on a page that goes on by itself, and the
 * policy stays strict.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class LeavingFormFilter extends OncePerRequestFilter {

	private final PageRenderer pages;

	LeavingFormFilter(PageRenderer pages) {
		this.pages = pages;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		// only browsers, which say so, apply form-action
		return !HttpMethod.POST.matches(request.getMethod()) || !"document".equals(request.getHeader("Sec-Fetch-Dest"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new HttpServletResponseWrapper(response) {

			@Override
			public void sendRedirect(String location) throws IOException {
				if (isOurs(location, request)) {
					super.sendRedirect(location);
				}
				else {
					goOn(location, request, response);
				}
			}

		});
	}

	private void goOn(String location, HttpServletRequest request, HttpServletResponse response) throws IOException {
		try {
			this.pages.show(request, response, HttpStatus.OK, "go-on", Map.of("address", location));
		}
		catch (ServletException ex) {
			throw new IOException(ex);
		}
	}

	private static boolean isOurs(String location, HttpServletRequest request) {
		StringBuffer url = request.getRequestURL();
		String site = url.substring(0, url.length() - request.getRequestURI().length());
		String path = location.startsWith(site + "/") ? location.substring(site.length()) : location;
		return path.startsWith("/") && !path.startsWith(request.getContextPath() + "/oauth2/");
	}

}
