package com.example.identityemulator.signin;

import java.util.Map;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.web.AuthorizationResponses;
import com.nimbusds.oauth2.sdk.ResponseMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The address that connects an organisation to an application.
 */
@Controller
class AdminConsentController {

	/** Answers a cancellation as the old documents have it, not as the platform does. */
	static final String LEGACY_ERRORS = "legacy_errors";

	private final Directory directory;

	private final SessionCookie cookie;

	private final SignInPages pages;

	AdminConsentController(Directory directory, SessionCookie cookie, SignInPages pages) {
		this.directory = directory;
		this.cookie = cookie;
		this.pages = pages;
	}

	@GetMapping({ "/{tenant}/adminconsent", "/{tenant}/v2.0/adminconsent" })
	ModelAndView adminConsent(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest http,
			HttpServletResponse response) {
		Form form = new Form(parameters);
		Authority authority = Authority.of(tenant, this.directory);
		AppRegistration client = authority.application(form.require("client_id"));
		String uri = form.require("redirect_uri");
		if (client.redirectUris().stream().noneMatch((registered) -> isBelow(uri, registered))) {
			throw new AadstsException(AadstsError.REDIRECT_URI_MISMATCH, uri, client.clientId());
		}
		ReplyAddress reply = new ReplyAddress(uri, RedirectType.WEB, ResponseMode.QUERY,
				form.find("state").orElse(null), form.has(LEGACY_ERRORS) ? Map.of() : Map.of("admin_consent", "True"));
		AuthorizationResponses.answerErrorsTo(reply, http);
		form.requireShort();
		Scopes scopes = Scopes.parse(form.text("scope"), client, this.directory);
		SignInSession session = this.cookie.findOrStart(http, response);
		return this.pages.next(
				session.start(
						new SignInRequest(SignInRequest.Purpose.ADMIN_CONSENT, authority, client, reply, scopes, form)),
				session);
	}

	/**
	 * Here, and only here, an address may have path segments beyond the registered one.
	 */
	private boolean isBelow(String uri, String registered) {
		String below = registered.endsWith("/") ? registered : registered + "/";
		return uri.equals(registered) || uri.startsWith(below) && uri.substring(below.length()).matches("[\\w/-]+");
	}

}
