package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.fault.Faults;
import com.example.identityemulator.journal.Journal;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.AccessTokens;
import com.example.identityemulator.token.ClientInfo;
import com.example.identityemulator.token.Grant;
import com.example.identityemulator.token.Grants;
import com.example.identityemulator.token.IdTokens;
import com.example.identityemulator.token.SignedInPerson;
import com.example.identityemulator.token.TokenLifetimes;
import com.example.identityemulator.token.client.ClientAuthentication;
import com.example.identityemulator.web.AuthorizationResponses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Sends the code and the tokens that were asked for back to the application.
 */
@Component
class AuthorizeCompletion implements SignInCompletion {

	private static final Logger log = LoggerFactory.getLogger(AuthorizeCompletion.class);

	private final Directory directory;

	private final Permissions permissions;

	private final SignInFlow flow;

	private final Faults faults;

	private final Grants grants;

	private final IdTokens idTokens;

	private final AccessTokens accessTokens;

	private final AuthorizationResponses replies;

	private final TokenLifetimes lifetimes;

	private final Clock clock;

	AuthorizeCompletion(Directory directory, Permissions permissions, SignInFlow flow, Faults faults, Grants grants,
			IdTokens idTokens, AccessTokens accessTokens, AuthorizationResponses replies, TokenLifetimes lifetimes,
			Clock clock) {
		this.directory = directory;
		this.permissions = permissions;
		this.flow = flow;
		this.faults = faults;
		this.grants = grants;
		this.idTokens = idTokens;
		this.accessTokens = accessTokens;
		this.replies = replies;
		this.lifetimes = lifetimes;
		this.clock = clock;
	}

	@Override
	public SignInRequest.Purpose purpose() {
		return SignInRequest.Purpose.TOKENS;
	}

	@Override
	public ModelAndView end(PendingSignIn pending, SignInSession session) {
		SignInRequest request = pending.request();
		SignedInPerson person = this.flow.person(pending, session);
		this.faults.refuseIfOrdered(request.form(), person.user());
		Grant grant = grant(request, person);
		Map<String, String> answer = new LinkedHashMap<>();
		if (request.wants("code")) {
			answer.put("code", this.grants.code(grant));
		}
		if (request.wants("token")) {
			putAccessToken(answer, request, person);
		}
		if (request.wants("id_token")) {
			answer.put("id_token", this.idTokens.issueInFront(person, request.client(), grant, answer.get("code"),
					answer.get("access_token")));
		}
		if (request.form().text("client_info").equals("1")) {
			answer.put("client_info", ClientInfo.of(this.directory.homeOf(person.user())));
		}
		answer.put("session_state", person.sid());
		session.finish(pending, person.tenant());
		Journal.note("Signed in: %s to %s".formatted(person.user(), request.client()));
		log.info("Signed in: {} to {}, {} by {}", person.user(), request.client(), request.form().text("response_type"),
				request.reply().mode());
		return this.replies.reply(request.reply(), answer);
	}

	private Grant grant(SignInRequest request, SignedInPerson person) {
		Form form = request.form();
		return new Grant(person, request.client(), request.reply().redirectUri(), request.reply().type(),
				form.find("code_challenge").orElse(null), form.find("code_challenge_method").orElse("plain"),
				form.text("scope"), form.find("nonce").orElse(null), request.claims(), this.clock.instant(),
				UUID.randomUUID().toString());
	}

	private void putAccessToken(Map<String, String> answer, SignInRequest request, SignedInPerson person) {
		Scopes.RequestedScopes asked = request.scopes()
			.first()
			.orElseGet(
					() -> new Scopes.RequestedScopes(this.directory.microsoftGraph(), "", request.scopes().openId()));
		Set<String> scopes = this.permissions.granted(person.user(), request.client(), asked);
		answer.put("access_token", this.accessTokens.sign(this.accessTokens.forPerson(person, request.client(),
				ClientAuthentication.Proof.NONE, asked, scopes, request.claims())));
		answer.put("token_type", "Bearer");
		answer.put("expires_in", String.valueOf(this.lifetimes.accessToken(asked.api()).toSeconds()));
		answer.put("scope", String.join(" ", scopes.stream().map(asked::fullName).toList()));
	}

}
