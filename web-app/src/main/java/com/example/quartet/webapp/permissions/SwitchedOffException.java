package com.example.quartet.webapp.permissions;

import org.jspecify.annotations.Nullable;

/**
 * The API would do this, and the person does not want the site to.
 */
class SwitchedOffException extends RuntimeException {

	private final @Nullable String reason;

	SwitchedOffException(@Nullable String reason) {
		super("The person has switched off that this site changes their to-dos");
		this.reason = reason;
	}

	/**
	 * What the API answered.
	 */
	@Nullable String reason() {
		return this.reason;
	}

}
