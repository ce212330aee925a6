package com.example.quartet.webapp.api;

import org.springframework.web.client.ResourceAccessException;

/**
 * An API of ours gives no answer that makes sense; the identity provider may be well.
 */
public class ApiUnavailableException extends ResourceAccessException {

	ApiUnavailableException(String message) {
		super(message);
	}

}
