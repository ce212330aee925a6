package com.example.identityemulator.web;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Shows people the pages of a sign-in in Dutch if they chose so, or if their browser asks
 * for it. What developers read is in English, as the names of the protocol are.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
public class PageLocaleResolver implements LocaleResolver {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final String COOKIE = "EMULATOR_LANGUAGE";

	private static final String CHOSEN = PageLocaleResolver.class.getName();

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		String language = isTranslated(request) ? language(request) : "en";
		return language.equals(DUTCH.getLanguage()) ? DUTCH : Locale.ENGLISH;
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		String language = DUTCH.equals(locale) ? "nl" : "en";
		request.setAttribute(CHOSEN, language);
		if (response != null) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, language)
						.path("/")
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Lax")
						.build()
						.toString());
		}
	}

	/**
	 * The console, the portal and the list of errors are for developers.
	 */
	static boolean isTranslated(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.equals("/") && !path.startsWith("/console") && !path.equals("/error");
	}

	private static String language(HttpServletRequest request) {
		return Optional.ofNullable((String) request.getAttribute(CHOSEN))
			.or(() -> Optional.ofNullable(WebUtils.getCookie(request, COOKIE)).map((cookie) -> cookie.getValue()))
			.orElseGet(() -> request.getLocale().getLanguage());
	}

}
