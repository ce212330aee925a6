package com.example.quartet.tenantsetup.graph;

import java.net.http.HttpResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Microsoft Graph refused a request, in its own words.
 */
public class GraphException extends RuntimeException {

	private final int status;

	private final String code;

	GraphException(String message, int status, String code) {
		super(message);
		this.status = status;
		this.code = code;
	}

	static GraphException of(String request, HttpResponse<String> answer) {
		JsonNode error = error(answer.body());
		String code = error.path("code").asString("");
		String id = error.path("innerError").path("request-id").asString("");
		String hint = switch (answer.statusCode()) {
			case 401 -> " The token has ended or is for another cloud: sign in again.";
			case 403 -> " The person who signed in needs the role Cloud Application Administrator.";
			default -> "";
		};
		return new GraphException("%s: %d %s %s%s%s".formatted(request, answer.statusCode(), code,
				error.path("message").asString(""), id.isEmpty() ? "" : " (request-id %s)".formatted(id), hint),
				answer.statusCode(), code);
	}

	/**
	 * Whether what was to be made is there already.
	 */
	public boolean isDuplicate() {
		return this.status == 409 || (this.status == 400 && getMessage().contains("already exists"));
	}

	/**
	 * Whether this may be a new object that not every server of Graph has yet.
	 */
	boolean isReplicationDelay() {
		return this.status == 404 || (this.status == 400 && (getMessage().contains("does not reference a valid")
				|| getMessage().contains("was not found on application")));
	}

	boolean isNotFound() {
		return this.status == 404;
	}

	/**
	 * Graph's word for it, such as {@code Request_ResourceNotFound}.
	 */
	public String code() {
		return this.code;
	}

	private static JsonNode error(String body) {
		try {
			return JsonMapper.shared().readTree(body).path("error");
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode().put("message", "an answer that is not JSON");
		}
	}

}
