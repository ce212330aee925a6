package com.example.identityemulator;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * The path of a request as the request mappings compare it: decoded, and without path
 * parameters. A raw path such as {@code /%61dmin;x=y/} would pass for another one.
 */
public final class DecodedPath {

	private DecodedPath() {
	}

	public static String of(HttpServletRequest request) {
		StringBuilder path = new StringBuilder();
		for (PathContainer.Element element : ServletRequestPathUtils.parseAndCache(request)
			.pathWithinApplication()
			.elements()) {
			path.append((element instanceof PathSegment segment) ? segment.valueToMatch() : element.value());
		}
		return path.toString();
	}

	/**
	 * The first segment that is not empty, or an empty one.
	 */
	public static String firstSegment(HttpServletRequest request) {
		return ServletRequestPathUtils.parseAndCache(request)
			.pathWithinApplication()
			.elements()
			.stream()
			.filter(PathSegment.class::isInstance)
			.map((segment) -> ((PathSegment) segment).valueToMatch())
			.findFirst()
			.orElse("");
	}

}
