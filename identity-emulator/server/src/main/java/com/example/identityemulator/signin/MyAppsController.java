package com.example.identityemulator.signin;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.web.AuthorizationResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where people see which applications they let in, and let them in no longer.
 */
@Controller
class MyAppsController {

	private static final Logger log = LoggerFactory.getLogger(MyAppsController.class);

	private final Directory directory;

	private final Consents consents;

	private final SignInFlow flow;

	private final SessionCookie cookie;

	private final SignInPages pages;

	private final AuthorizationResponses replies;

	MyAppsController(Directory directory, Consents consents, SignInFlow flow, SessionCookie cookie, SignInPages pages,
			AuthorizationResponses replies) {
		this.directory = directory;
		this.consents = consents;
		this.flow = flow;
		this.cookie = cookie;
		this.pages = pages;
		this.replies = replies;
	}

	@GetMapping("/my-apps")
	ModelAndView show() {
		return this.replies.redirect("/common/my-apps");
	}

	/**
	 * The same person may have agreed to other things as a guest, so the tenant counts.
	 */
	@GetMapping("/{tenant}/my-apps")
	ModelAndView show(@PathVariable("tenant") String tenant,
			@RequestParam(name = "another", defaultValue = "false") boolean another, HttpServletRequest http,
			HttpServletResponse response) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		if (another) {
			form.add("prompt", "select_account");
		}
		SignInSession session = this.cookie.findOrStart(http, response);
		PendingSignIn pending = session
			.start(new SignInRequest(SignInRequest.Purpose.MY_APPS, Authority.of(tenant, this.directory),
					this.directory.myApps(), null, new Scopes(Set.of(), List.of()), new Form(form)));
		return this.pages.next(pending, session);
	}

	/**
	 * The flow is known to the pages of this browser's session alone, as at every form of
	 * a sign-in.
	 */
	@PostMapping("/my-apps/revoke")
	ModelAndView revoke(@RequestParam(name = "flow", defaultValue = "") String id,
			@RequestParam("application") UUID application, HttpServletRequest http) {
		SignInSession session = this.cookie.find(http).orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		PendingSignIn pending = session.pending(id)
			.filter((begun) -> begun.request().purpose() == SignInRequest.Purpose.MY_APPS)
			.orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		if (this.flow.next(pending, session) == SignInFlow.Step.DONE) {
			revoke(this.flow.identity(pending), application);
		}
		return this.pages.next(pending, session);
	}

	private void revoke(User user, UUID application) {
		this.consents.of(user).stream().filter((consent) -> consent.client().equals(application)).forEach((consent) -> {
			this.consents.revoke(consent.tenant(), consent.client(), consent.principal(), consent.resource());
			log.info("Consent revoked by {} for {} at {}", user, consent.client(), consent.resource());
		});
	}

}
