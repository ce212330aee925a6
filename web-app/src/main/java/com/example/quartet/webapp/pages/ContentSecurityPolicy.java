package com.example.quartet.webapp.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What a page may load, call and be framed by: almost nothing, unless its controller
 * allows more.
 */
public final class ContentSecurityPolicy {

	private static final String NO_SOURCE = "'none'";

	private final Map<String, String> directives;

	private ContentSecurityPolicy(Map<String, String> directives) {
		this.directives = directives;
	}

	static ContentSecurityPolicy strict(String nonce, String provider) {
		Map<String, String> directives = new LinkedHashMap<>();
		directives.put("default-src", NO_SOURCE);
		directives.put("script-src", "'nonce-%s'".formatted(nonce));
		directives.put("style-src", "'self' 'nonce-%s'".formatted(nonce));
		directives.put("img-src", "'self' data:");
		directives.put("connect-src", "'self'");
		// of forms that lead further see LeavingFormFilter
		directives.put("form-action", "'self' " + provider);
		directives.put("base-uri", NO_SOURCE);
		directives.put("frame-ancestors", NO_SOURCE);
		return new ContentSecurityPolicy(directives);
	}

	/**
	 * The same policy with one relaxation more.
	 * @param directive such as {@code connect-src}
	 */
	public ContentSecurityPolicy allow(String directive, String... sources) {
		Map<String, String> more = new LinkedHashMap<>(this.directives);
		more.merge(directive, String.join(" ", sources),
				(before, added) -> NO_SOURCE.equals(before) ? added : before + " " + added);
		return new ContentSecurityPolicy(more);
	}

	/**
	 * Tells the browser, in place of what it was to be told.
	 */
	public void send(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy",
				this.directives.entrySet()
					.stream()
					.map((directive) -> directive.getKey() + " " + directive.getValue())
					.collect(Collectors.joining("; ")));
	}

}
