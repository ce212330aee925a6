package com.example.quartet.webapp.pages;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An address as this site names it, wherever it is deployed.
 */
public final class SitePath {

	private SitePath() {
	}

	/**
	 * What a request is for.
	 * @param request of any kind
	 * @return its path as it was sent, without the context path
	 */
	public static String of(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

}
