package com.example.quartet.webapp.pages;

import java.io.Serializable;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of this site, to go on to after a sign-in; an address of another site (an open
 * redirect) becomes the first page.
 *
 * @param address path and query, without the context path
 */
public record PageAddress(String address) implements Serializable {

	/** The first page. */
	public static final PageAddress HOME = new PageAddress("/");

	private static final Pattern SAFE_PATH = Pattern.compile("/[\\w.~/-]*");

	/**
	 * Against open redirects: an empty or dotted segment could lead elsewhere.
	 */
	private static final Pattern UNSAFE_SEGMENT = Pattern.compile("//|/[.]");

	private static final Pattern SAFE_QUERY = Pattern.compile("[!-~&&[^\\\\#]]*");

	private static final Pattern SIGN_IN_PATH = Pattern.compile("/(oauth2|login)(/.*)?");

	private static final int ADDRESS_LENGTH = 2000;

	/**
	 * The page that a sign-in link names.
	 */
	public static PageAddress namedIn(HttpServletRequest request) {
		return local(request.getParameter("page"));
	}

	/**
	 * Where to sign in on the way to this page.
	 */
	public String signInAddress() {
		return UriComponentsBuilder.fromPath("/oauth2/authorization/entra")
			.queryParam("page", "{page}")
			.encode()
			.buildAndExpand(this.address)
			.toUriString();
	}

	/**
	 * What a request is for: its path as it was sent, without the context path.
	 */
	public static String pathOf(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	static PageAddress local(@Nullable String page) {
		boolean local = page != null && page.length() <= ADDRESS_LENGTH && isLocal(page.split("\\?", 2))
				&& !SIGN_IN_PATH.matcher(page).matches();
		return local ? new PageAddress(page) : HOME;
	}

	/**
	 * No pattern repeats a group: on a path of 700 steps that would overflow the stack.
	 */
	private static boolean isLocal(String[] pathAndQuery) {
		return SAFE_PATH.matcher(pathAndQuery[0]).matches() && !UNSAFE_SEGMENT.matcher(pathAndQuery[0]).find()
				&& (pathAndQuery.length == 1 || SAFE_QUERY.matcher(pathAndQuery[1]).matches());
	}

}
