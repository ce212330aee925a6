package com.example.quartet.identitysupport.keys;

import org.springframework.web.client.RestClientException;

/**
 * The token may be good, but its key cannot be fetched now: the answer is 503, since the
 * caller is not to blame.
 */
public class KeysUnavailableException extends RestClientException {

	KeysUnavailableException() {
		super("The keys of the identity provider cannot be fetched");
	}

}
