package com.example.identityemulator.signin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.web.AuthorizationResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The authorize endpoint: where an application sends a browser to sign a person in.
 */
@Controller
class AuthorizeController {

	private final Directory directory;

	private final AuthorizeRequests requests;

	private final SessionCookie cookie;

	private final SignInPages pages;

	private final AuthorizationResponses replies;

	AuthorizeController(Directory directory, AuthorizeRequests requests, SessionCookie cookie, SignInPages pages,
			AuthorizationResponses replies) {
		this.directory = directory;
		this.requests = requests;
		this.cookie = cookie;
		this.pages = pages;
		this.replies = replies;
	}

	@GetMapping("/{tenant}/oauth2/v2.0/authorize")
	ModelAndView authorize(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest http,
			HttpServletResponse response) {
		Form form = new Form(parameters);
		Authority authority = Authority.of(tenant, this.directory);
		AppRegistration client = authority.application(form.require("client_id"));
		ReplyAddress reply = this.requests.replyAddress(client, form);
		AuthorizationResponses.answerErrorsTo(reply, http);
		Faults.refuseIfOrdered(http);
		SignInRequest request = this.requests.parse(authority, client, reply, form);
		SignInSession session = this.cookie.findOrStart(http, response);
		return this.pages.next(session.start(request), session);
	}

	/**
	 * A form posted from the application's site does not bring our cookie along; the GET
	 * that follows a redirect does.
	 */
	@PostMapping("/{tenant}/oauth2/v2.0/authorize")
	ModelAndView authorizeByForm(@PathVariable("tenant") String tenant,
			@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest http,
			HttpServletResponse response) {
		if (this.cookie.find(http).isPresent()) {
			return authorize(tenant, parameters, http, response);
		}
		Map<String, String> single = new Form(parameters).requireEachOnce().parameters().toSingleValueMap();
		return this.replies.redirect("/" + UriUtils.encodePathSegment(tenant, StandardCharsets.UTF_8)
				+ "/oauth2/v2.0/authorize?" + AuthorizationResponses.encode(single));
	}

}
