package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.Map;

import com.example.quartet.webapp.pages.Pages;
import com.example.quartet.webapp.pages.WantedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form without this session's token may be forged, but most often it is only old: say
 * so, and keep what was typed.
 */
@Component
class StaleForm implements AccessDeniedHandler {

	private final Pages pages;

	StaleForm(Pages pages) {
		this.pages = pages;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException {
		this.pages.show(request, response, HttpStatus.FORBIDDEN, "stale-form",
				Map.of("page", WantedPage.of(request).address()));
	}

}
