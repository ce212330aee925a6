package com.example.identityemulator.fault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import com.example.identityemulator.DecodedPath;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/**
 * A request by its own account: nothing is proved at this point.
 *
 * @param path where
 * @param clientId whose, or empty
 * @param parameters the first value of each
 * @param users the names and ids of the person that it is about, if it says so
 */
record RequestDescription(String path, String clientId, Map<String, String> parameters, Set<String> users) {

	static RequestDescription by(HttpServletRequest request, NamedPersons persons) {
		Map<String, String> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return new RequestDescription(DecodedPath.of(request), clientId(request), parameters,
				persons.namesIn(parameters));
	}

	/**
	 * Whether a grant_type is meant, in full or by its last word.
	 */
	boolean hasGrant(String wanted) {
		String sent = this.parameters.getOrDefault("grant_type", "");
		return sent.equals(wanted) || sent.endsWith(":" + wanted);
	}

	private static String clientId(HttpServletRequest request) {
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
