package com.example.quartet.identityemulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * Whose request this is, by its own account: nothing is proved at this point.
 */
final class Caller {

	private Caller() {
	}

	static String of(HttpServletRequest request) {
		String named = request.getParameter("client_id");
		if (named != null) {
			return named;
		}
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.startsWith("Basic ")) ? user(header.substring("Basic ".length())) : "";
	}

	private static String user(String credentials) {
		try {
			return new String(Base64.getDecoder().decode(credentials.trim()), StandardCharsets.UTF_8).split(":", 2)[0];
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
