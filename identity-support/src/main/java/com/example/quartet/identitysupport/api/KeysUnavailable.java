package com.example.quartet.identitysupport.api;

/**
 * The token may be good, but its key cannot be had now: that is not the caller's fault.
 */
class KeysUnavailable extends RuntimeException {

	KeysUnavailable() {
		super("The keys of the identity platform cannot be had");
	}

}
