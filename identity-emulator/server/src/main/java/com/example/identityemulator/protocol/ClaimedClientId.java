package com.example.identityemulator.protocol;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;

import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The client id that a request names, in any of the ways to name it; it proves nothing.
 */
public final class ClaimedClientId {

	private static final String BASIC = "Basic ";

	private ClaimedClientId() {
	}

	/**
	 * The client id, or empty text.
	 */
	public static String of(HttpServletRequest request) {
		String named = request.getParameter("client_id");
		if (named != null) {
			return named;
		}
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return (header != null && header.startsWith(BASIC)) ? user(header.substring(BASIC.length()))
				: subject(request.getParameter("client_assertion"));
	}

	private static String user(String credentials) {
		try {
			return new String(Base64.getDecoder().decode(credentials.trim()), StandardCharsets.UTF_8).split(":", 2)[0];
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static String subject(@Nullable String assertion) {
		try {
			String subject = (assertion != null) ? SignedJWT.parse(assertion).getJWTClaimsSet().getSubject() : null;
			return (subject != null) ? subject : "";
		}
		catch (ParseException ex) {
			return "";
		}
	}

}
