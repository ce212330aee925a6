package com.example.quartet.identityemulator.web;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.quartet.identityemulator.Addresses;
import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.directory.Directory;
import com.example.quartet.identityemulator.protocol.AadstsError;
import com.example.quartet.identityemulator.protocol.Authority;
import com.example.quartet.identityemulator.protocol.Form;
import com.example.quartet.identityemulator.protocol.Refusal;
import com.example.quartet.identityemulator.signin.SignInSession;
import com.example.quartet.identityemulator.signin.SignInSessions;
import com.example.quartet.identityemulator.token.SigningKeys;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Ends the session here, and tells every application that was signed in to with it.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout">Front-Channel
 * Logout, 3</a>
 */
@Controller
class SignOutController {

	private static final Log log = LogFactory.getLog(SignOutController.class);

	private final Directory directory;

	private final SignInSessions sessions;

	private final SessionCookie cookie;

	private final SigningKeys keys;

	private final Addresses addresses;

	private final Pages pages;

	private final Replies replies;

	SignOutController(Directory directory, SignInSessions sessions, SessionCookie cookie, SigningKeys keys,
			Addresses addresses, Pages pages, Replies replies) {
		this.directory = directory;
		this.sessions = sessions;
		this.cookie = cookie;
		this.keys = keys;
		this.addresses = addresses;
		this.pages = pages;
		this.replies = replies;
	}

	@GetMapping("/{tenant}/oauth2/v2.0/logout")
	ModelAndView signOut(@PathVariable("tenant") String tenant, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest http) {
		Authority authority = Authority.of(tenant, this.directory);
		Form form = new Form(parameters);
		Optional<AppRegistration> hinted = form.find("id_token_hint").map(this::client);
		Optional<String> target = target(form, hinted);
		Optional<SignInSession> session = this.cookie.find(http);
		List<String> frames = session
			.map((found) -> found.applications()
				.stream()
				.flatMap((app) -> frame(app, found, authority).stream())
				.toList())
			.orElse(List.of());
		session.ifPresent(this::end);
		if (target.isPresent() && frames.isEmpty()) {
			return this.replies.redirect(target.get());
		}
		Map<String, Object> model = new HashMap<>();
		model.put("frames", frames);
		model.put("target", target.orElse(null));
		return this.pages.framePage("signed-out", model, frames.stream().map(this::origin).distinct().toList());
	}

	/**
	 * A form from another site comes without our cookie, the GET after it with.
	 */
	@PostMapping("/{tenant}/oauth2/v2.0/logout")
	ModelAndView signOutByForm(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest http) {
		return this.replies.redirect(http.getRequestURI() + "?" + Replies.encode(parameters.toSingleValueMap()));
	}

	private void end(SignInSession session) {
		session.accounts().forEach((account) -> log.info("Signed out: " + account));
		this.sessions.remove(session);
		session.forget();
	}

	/**
	 * A hint that we did not sign is not a hint; an old one is still good.
	 */
	private AppRegistration client(String idToken) {
		try {
			SignedJWT token = SignedJWT.parse(idToken);
			if (this.keys.hasSigned(token)) {
				return this.directory.application(token.getJWTClaimsSet().getAudience().get(0)).orElseThrow();
			}
		}
		catch (ParseException ex) {
			log.debug("The id_token_hint is no token", ex);
		}
		throw new Refusal(AadstsError.INVALID_REQUEST,
				"The value of 'id_token_hint' is not an ID token of this service.");
	}

	/**
	 * An address that nobody registered is not followed, and the page says so by staying.
	 */
	private Optional<String> target(Form form, Optional<AppRegistration> hinted) {
		List<AppRegistration> candidates = hinted.map(List::of).orElseGet(this.directory::applications);
		return form.find("post_logout_redirect_uri")
			.filter((uri) -> candidates.stream().anyMatch((app) -> app.redirectUris().contains(uri)))
			.map((uri) -> form.find("state")
				.map((state) -> uri + (uri.contains("?") ? "&" : "?") + Replies.encode(Map.of("state", state)))
				.orElse(uri));
	}

	private Optional<String> frame(AppRegistration app, SignInSession session, Authority authority) {
		return Optional.ofNullable(app.web().logoutUrl()).map((url) -> {
			String address = url + (url.contains("?") ? "&" : "?") + "sid=" + session.sid();
			String issuer = this.addresses.issuerOf(authority.tenantForApplications().id().toString(), "/v2.0");
			return (app.web().logoutSessionRequired())
					? address + "&iss=" + UriUtils.encode(issuer, StandardCharsets.UTF_8) : address;
		});
	}

	private String origin(String url) {
		return url.replaceFirst("^(https?://[^/]+).*", "$1");
	}

}
