package com.example.quartet.workshop.lab;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.example.quartet.webapp.pages.NavigationLink;
import com.example.quartet.webapp.pages.PageNotice;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/**
 * A page that tells of an error says so if the person ordered the error, and leads back
 * to the lab and on to what happened.
 */
class OrderedErrorNotice implements PageNotice {

	private static final String COOKIE = "LAB_ORDER";

	private static final Duration COOKIE_LIFETIME = Duration.ofMinutes(2);

	private static final List<NavigationLink> LINKS = List.of(
			new NavigationLink("lab.ordered.back", "/lab/errors", "bi-cloud-lightning"),
			new NavigationLink("lab.ordered.flow", "/flows", "bi-arrow-left-right"));

	/**
	 * Remembers an order until its error must have come.
	 * @param error that was ordered
	 * @return the cookie that does
	 */
	static String cookie(ProviderError error) {
		return ResponseCookie.from(COOKIE, error.label())
			.path("/")
			.maxAge(COOKIE_LIFETIME)
			.httpOnly(true)
			.sameSite("Lax")
			.build()
			.toString();
	}

	@Override
	public @Nullable String message() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange)
				|| exchange.getResponse() == null
				|| !HttpStatusCode.valueOf(exchange.getResponse().getStatus()).isError()) {
			return null;
		}
		var order = WebUtils.getCookie(exchange.getRequest(), COOKIE);
		boolean ordered = order != null
				&& Arrays.stream(ProviderError.values()).anyMatch((error) -> error.label().equals(order.getValue()));
		return ordered ? "lab.ordered" : null;
	}

	@Override
	public List<NavigationLink> links() {
		return LINKS;
	}

}
