package com.example.identityemulator.portal;

/**
 * The object of an address has been removed, or never was.
 */
class NoSuchObjectException extends RuntimeException {

	NoSuchObjectException(Object id) {
		super(id + " is not registered");
	}

}
