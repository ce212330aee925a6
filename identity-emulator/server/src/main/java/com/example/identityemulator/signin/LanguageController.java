package com.example.identityemulator.signin;

import java.util.Locale;
import java.util.Optional;

import com.example.identityemulator.web.AuthorizationResponses;
import com.example.identityemulator.web.PageLocaleResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows the page that a person was at in the language they chose.
 */
@Controller
class LanguageController {

	private final PageLocaleResolver locales;

	private final SessionCookie cookie;

	private final SignInPages pages;

	private final AuthorizationResponses replies;

	LanguageController(PageLocaleResolver locales, SessionCookie cookie, SignInPages pages,
			AuthorizationResponses replies) {
		this.locales = locales;
		this.cookie = cookie;
		this.pages = pages;
		this.replies = replies;
	}

	@PostMapping("/language")
	ModelAndView choose(@RequestParam("language") Locale language,
			@RequestParam(name = "flow", defaultValue = "") String flow,
			@RequestParam(name = "page", defaultValue = "/my-apps") String page, HttpServletRequest http,
			HttpServletResponse response) {
		this.locales.setLocale(http, response, language);
		Optional<SignInSession> session = this.cookie.find(http);
		Optional<PendingSignIn> pending = session.flatMap((found) -> found.pending(flow));
		if (pending.isPresent()) {
			AuthorizationResponses.answerErrorsTo(pending.get().request().reply(), http);
			return this.pages.next(pending.get(), session.get());
		}
		return this.replies.redirect(isOurs(page) ? page : "/my-apps");
	}

	/**
	 * A page of another site would be an open redirect.
	 */
	private static boolean isOurs(String page) {
		return page.matches("/(?![/\\\\])[^\\p{Cntrl}]*");
	}

}
