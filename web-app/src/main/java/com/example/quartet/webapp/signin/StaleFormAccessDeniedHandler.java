package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.Map;

import com.example.quartet.webapp.pages.PageAddressResolver;
import com.example.quartet.webapp.pages.PageRenderer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * A form without a valid CSRF token may be forged, but most often it is only old: the
 * page says so, and keeps what was typed.
 */
public class StaleFormAccessDeniedHandler implements AccessDeniedHandler {

	private final PageRenderer pages;

	private final PageAddressResolver addresses;

	public StaleFormAccessDeniedHandler(PageRenderer pages, PageAddressResolver addresses) {
		this.pages = pages;
		this.addresses = addresses;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		this.pages.show(request, response, HttpStatus.FORBIDDEN, "stale-form",
				Map.of("page", this.addresses.pageOf(request).address()));
	}

}
