package com.example.quartet.tenantsetup.register;

/**
 * The stub of Microsoft Graph refuses a request.
 */
class StubRefusal extends RuntimeException {

	final int status;

	final String code;

	StubRefusal(int status, String code, String message) {
		super(message);
		this.status = status;
		this.code = code;
	}

	static StubRefusal notFound(String what) {
		return new StubRefusal(404, "Request_ResourceNotFound",
				"Resource '%s' does not exist or one of its queried reference-property objects are not present."
					.formatted(what));
	}

	static StubRefusal bad(String message) {
		return new StubRefusal(400, "Request_BadRequest", message);
	}

}
