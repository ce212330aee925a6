package com.example.quartet.workshop;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

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

	/**
	 * Names of this very machine.
	 */
	public static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

	private static final Set<String> LOOPBACK_ADDRESSES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

	private static final List<String> FORWARDED_HEADERS = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host");

	private Workshop() {
	}

	/**
	 * Whether a request comes from this machine, and not by way of a proxy on it.
	 */
	public static boolean comesFromThisMachine(HttpServletRequest request) {
		// the name against DNS rebinding, the address against a name that was made up
		return LOOPBACK_NAMES.contains(request.getServerName()) && LOOPBACK_ADDRESSES.contains(request.getRemoteAddr())
				&& FORWARDED_HEADERS.stream().allMatch((name) -> request.getHeader(name) == null);
	}

}
