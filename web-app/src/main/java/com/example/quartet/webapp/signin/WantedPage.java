package com.example.quartet.webapp.signin;

import java.io.Serializable;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page a visitor was on their way to, and never a page of another site.
 *
 * @param address path and query, without the context path
 */
record WantedPage(String address) implements Serializable {

	private static final WantedPage HOME = new WantedPage("/");

	private static final Pattern ONE_TODO = Pattern.compile("/todos/[0-9a-f-]{36}");

	private static final int LONGEST = 2000;

	/**
	 * The page that a sign-in link names.
	 */
	static WantedPage namedIn(HttpServletRequest request) {
		return local(request.getParameter("page"));
	}

	/**
	 * The page that this request is for; for a form that was sent, the page it stands on,
	 * with what was typed.
	 */
	static WantedPage of(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (HttpMethod.GET.matches(request.getMethod())) {
			String query = request.getQueryString();
			return local((query != null) ? path + "?" + query : path);
		}
		if ("/logout".equals(path)) {
			return HOME;
		}
		int end = path.indexOf('/', 1);
		boolean standsOnItself = end < 0 || ONE_TODO.matcher(path).matches();
		UriComponentsBuilder page = UriComponentsBuilder.fromPath(standsOnItself ? path : path.substring(0, end));
		request.getParameterMap().forEach((name, values) -> {
			if (!name.startsWith("_")) {
				page.queryParam(name, (Object[]) values);
			}
		});
		return local(page.encode().toUriString());
	}

	/**
	 * The page that was remembered when the sign-in was begun.
	 */
	static WantedPage rememberedIn(HttpServletRequest request) {
		return (request.getAttribute(WantedPage.class.getName()) instanceof WantedPage page) ? page : HOME;
	}

	void rememberIn(HttpServletRequest request) {
		request.setAttribute(WantedPage.class.getName(), this);
	}

	/**
	 * Where to sign in on the way to this page.
	 */
	String signInAddress() {
		return UriComponentsBuilder.fromPath("/oauth2/authorization/entra")
			.queryParam("page", "{page}")
			.encode()
			.buildAndExpand(this.address)
			.toUriString();
	}

	private static WantedPage local(@Nullable String page) {
		// two slashes, or a backslash, would lead to another site
		boolean local = page != null && page.startsWith("/") && !page.startsWith("//") && page.length() <= LONGEST
				&& page.chars().allMatch((letter) -> letter > ' ' && letter <= '~' && letter != '\\');
		return local ? new WantedPage(page) : HOME;
	}

}
