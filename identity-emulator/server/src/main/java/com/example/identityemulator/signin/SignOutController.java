package com.example.identityemulator.signin;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.LoginHint;
import com.example.identityemulator.web.AuthorizationResponses;
import com.example.identityemulator.web.PageRenderer;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * Signs accounts out here, and tells every application that they were signed in to.
 */
@Controller
class SignOutController {

	private static final Logger log = LoggerFactory.getLogger(SignOutController.class);

	private final Directory directory;

	private final SignOutRequests requests;

	private final FrontChannel frontChannel;

	private final BackChannel backChannel;

	private final SignInSessions sessions;

	private final SessionCookie cookie;

	private final PageRenderer pages;

	private final AuthorizationResponses replies;

	SignOutController(Directory directory, SignOutRequests requests, FrontChannel frontChannel, BackChannel backChannel,
			SignInSessions sessions, SessionCookie cookie, PageRenderer pages, AuthorizationResponses replies) {
		this.directory = directory;
		this.requests = requests;
		this.frontChannel = frontChannel;
		this.backChannel = backChannel;
		this.sessions = sessions;
		this.cookie = cookie;
		this.pages = pages;
		this.replies = replies;
	}

	@GetMapping("/{tenant}/oauth2/v2.0/logout")
	ModelAndView signOut(@PathVariable("tenant") String tenant, @RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest http) {
		Authority.of(tenant, this.directory); // an unknown tenant is refused first
		Form form = new Form(parameters);
		Optional<String> target = this.requests.target(form);
		Optional<SignInSession> session = this.cookie.find(http);
		List<AccountSession> leaving = this.requests.meant(form,
				session.map(SignInSession::signedIn).orElseGet(List::of));
		if (leaving.size() > 1 && !form.has(SignOutRequests.EVERYBODY)) {
			return pick(leaving, path(tenant), parameters.toSingleValueMap());
		}
		session.ifPresent((found) -> leaving.forEach((account) -> end(found, account)));
		List<FrontChannel.Call> calls = this.frontChannel.calls(leaving);
		List<FrontChannel.Call> frames = calls.stream().filter((call) -> call.address() != null).toList();
		if (target.isPresent() && frames.isEmpty()) {
			return this.replies.redirect(target.get());
		}
		Map<String, Object> model = new HashMap<>();
		model.put("calls", calls);
		model.put("target", target.orElse(null));
		// the same in another language leads nowhere
		model.put("thisPage", path(tenant));
		return this.pages.framePage("signed-out", model,
				frames.stream().map(FrontChannel.Call::origin).distinct().toList());
	}

	/**
	 * A form from another site comes without our cookie, the GET after it with.
	 */
	@PostMapping("/{tenant}/oauth2/v2.0/logout")
	ModelAndView signOutByForm(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters) {
		return this.replies.redirect(path(tenant) + "?" + AuthorizationResponses.encode(parameters.toSingleValueMap()));
	}

	/**
	 * Links and no form: browsers would not let a form be answered from another site.
	 */
	private ModelAndView pick(List<AccountSession> leaving, String path, Map<String, String> parameters) {
		Map<String, User> links = new LinkedHashMap<>();
		leaving.forEach((account) -> links.put(link(path, parameters, "logout_hint", LoginHint.of(account.account())),
				account.account()));
		return this.pages.page("pick-leaving",
				Map.of("links", links, "everybody", link(path, parameters, SignOutRequests.EVERYBODY, "true")));
	}

	private static String path(String tenant) {
		return "/" + UriUtils.encodePathSegment(tenant, StandardCharsets.UTF_8) + "/oauth2/v2.0/logout";
	}

	private String link(String path, Map<String, String> parameters, String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(parameters);
		all.put(name, value);
		return path + "?" + AuthorizationResponses.encode(all);
	}

	private void end(SignInSession session, AccountSession leaving) {
		session.forget(leaving);
		leaving.told().forEach((told) -> Journal.note("To be told: " + told.application()));
		log.info("Signed out: {}", leaving.account());
		this.backChannel.tell(leaving);
		if (session.signedIn().isEmpty()) {
			this.sessions.remove(session);
		}
	}

}
