package com.example.quartet.workshop;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/**
 * What the parts of the workshop have in common.
 */
public final class Workshop {

	/**
	 * Addresses of todo-api that are there for the workshop alone.
	 */
	public static final String PATH = "/workshop/";

	/**
	 * Before the filters that check tokens, behind the one that continues a trace.
	 */
	public static final int FILTER_ORDER = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10;

	private Workshop() {
	}

}
