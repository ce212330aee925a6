package com.example.quartet.workshop.flows;

import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a browser brings: a request of its own, or something that the identity provider
 * sent it with.
 *
 * @param kind of message
 * @param from who sent it
 * @param parameters those of the protocol alone, since the rest is what people typed
 * @param key what the flow is known by, if the message says it
 */
record IncomingMessage(String kind, String from, Map<String, String> parameters, @Nullable String key) {

	private static final String PLATFORM = "identity-platform";

	static IncomingMessage of(HttpServletRequest request) {
		String path = path(request);
		if (path.startsWith("/login/oauth2/code/") && request.getParameter("state") != null) {
			boolean again = request.getParameter("posted_again") != null;
			return answer(again ? "posted-again" : "form-post", again ? "browser" : PLATFORM, request, "state");
		}
		return switch (path) {
			case "/logout/front-channel" -> answer("front-channel", PLATFORM, request, "sid");
			case "/connect/return" -> answer("admin-consent-answer", PLATFORM, request, "state");
			default -> new IncomingMessage("page", "browser", Map.of(), null);
		};
	}

	/**
	 * What a request is for, wherever the site is deployed.
	 */
	static String path(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	boolean isAnswer() {
		return !"page".equals(this.kind);
	}

	private static IncomingMessage answer(String kind, String from, HttpServletRequest request, String key) {
		Map<String, String> parameters = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return new IncomingMessage(kind, from, parameters, request.getParameter(key));
	}

}
