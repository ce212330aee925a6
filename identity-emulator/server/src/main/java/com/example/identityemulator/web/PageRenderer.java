package com.example.identityemulator.web;

import java.util.Collection;
import java.util.Map;

import com.nimbusds.oauth2.sdk.id.State;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Every page goes out through here, so that none forgets its security headers.
 */
@Component
public class PageRenderer {

	private final HttpServletRequest request;

	private final HttpServletResponse response;

	PageRenderer(HttpServletRequest request, HttpServletResponse response) {
		this.request = request;
		this.response = response;
	}

	/**
	 * A page whose forms stay here.
	 */
	public ModelAndView page(String view, Map<String, ?> model) {
		return page(view, model, "", "");
	}

	/**
	 * A page whose forms lead away: browsers apply form-action to redirects too.
	 */
	public ModelAndView formPage(String view, Map<String, ?> model, String formTarget) {
		return page(view, model, formTarget, "");
	}

	/**
	 * A page with other sites in frames.
	 */
	public ModelAndView framePage(String view, Map<String, ?> model, Collection<String> frameOrigins) {
		return page(view, model, "", String.join(" ", frameOrigins));
	}

	private ModelAndView page(String view, Map<String, ?> model, String formTarget, String frames) {
		String nonce = new State(16).getValue();
		this.response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'nonce-%s'; connect-src 'self'; form-action 'self' %s; frame-src %s; frame-ancestors 'none'; base-uri 'none'"
					.formatted(nonce, formTarget, frames.isEmpty() ? "'none'" : frames));
		this.response.setHeader("X-Frame-Options", "DENY");
		this.response.setHeader("X-Content-Type-Options", "nosniff");
		// less would make Origin null
		this.response.setHeader("Referrer-Policy", "strict-origin");
		this.response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView(view);
		page.addObject("languages", PageLocaleResolver.isTranslated(this.request));
		page.addObject("thisPage", address());
		page.addAllObjects(model);
		page.addObject("nonce", nonce);
		return page;
	}

	/**
	 * Where the same page can be asked for again.
	 */
	private @Nullable String address() {
		if (!HttpMethod.GET.matches(this.request.getMethod())) {
			return null;
		}
		String query = this.request.getQueryString();
		return this.request.getRequestURI() + ((query != null) ? "?" + query : "");
	}

}
