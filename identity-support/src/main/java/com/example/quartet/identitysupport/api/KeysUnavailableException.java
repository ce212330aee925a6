package com.example.quartet.identitysupport.api;

/**
 * The token may be good, but its key cannot be fetched now: the answer is 503, since the
 * caller is not to blame.
 */
class KeysUnavailableException extends RuntimeException {

	KeysUnavailableException() {
		super("The keys of the identity platform cannot be fetched");
	}

}
