package com.example.quartet.webapp.permissions;

/**
 * The site may do this, and the person does not want it to.
 */
class SwitchedOffException extends RuntimeException {

	SwitchedOffException() {
		super("The person has switched off that this site changes their to-dos");
	}

}
