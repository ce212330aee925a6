package com.example.identityemulator.graph;

import org.springframework.http.HttpStatus;

/**
 * The request stops here, with an error as Microsoft Graph words it.
 */
class GraphException extends RuntimeException {

	private final HttpStatus status;

	private final String code;

	GraphException(HttpStatus status, String code, String message) {
		super(message, null, false, false);
		this.status = status;
		this.code = code;
	}

	static GraphException invalidToken(String message) {
		return new GraphException(HttpStatus.UNAUTHORIZED, "InvalidAuthenticationToken", message);
	}

	static GraphException denied() {
		return new GraphException(HttpStatus.FORBIDDEN, "Authorization_RequestDenied",
				"Insufficient privileges to complete the operation.");
	}

	static GraphException badRequest(String message) {
		return new GraphException(HttpStatus.BAD_REQUEST, "BadRequest", message);
	}

	static GraphException notFound(String id) {
		return new GraphException(HttpStatus.NOT_FOUND, "Request_ResourceNotFound",
				"Resource '%s' does not exist or one of its queried reference-property objects are not present."
					.formatted(id));
	}

	/**
	 * What Graph can and the emulator cannot.
	 */
	static GraphException notImplemented(String what) {
		return new GraphException(HttpStatus.NOT_IMPLEMENTED, "notImplemented", what
				+ " is not part of the emulator's Microsoft Graph, which reads people, groups and the organization.");
	}

	/**
	 * What follows in the header that says how to authenticate.
	 */
	String challenge() {
		return "";
	}

	HttpStatus status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

}
