package com.example.quartet.servicesupport.calls;

import java.io.IOException;

/**
 * As many calls as may are waiting for a neighbour already, so this one is not made; a
 * moment later it may be.
 */
public class BulkheadFullException extends IOException {

	BulkheadFullException(String neighbour) {
		super("Too many calls are waiting for " + neighbour);
	}

}
