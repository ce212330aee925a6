package com.example.quartet.webapp.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Another language for the same page: with its query, and with what was typed.
 */
class LanguageLinkInterceptor implements HandlerInterceptor {

	private final PageAddressResolver addresses;

	LanguageLinkInterceptor(PageAddressResolver addresses) {
		this.addresses = addresses;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		// an error page stands under the address of what failed, which the browser knows
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			String page = this.addresses.pageOf(request).address();
			request.setAttribute("thisPage", page.replaceAll("(?<=[?&])lang=[^&]*(&|$)", "").replaceFirst("[?&]$", ""));
		}
		return true;
	}

}
