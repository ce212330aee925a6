package com.example.identityemulator.signin;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.Permissions;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.protocol.Scopes;
import com.nimbusds.oauth2.sdk.ResponseMode;

import org.springframework.stereotype.Component;

/**
 * Reads a request to the authorize endpoint: first where an answer may go, so that every
 * later complaint can go there.
 */
@Component
class AuthorizeRequests {

	private static final Set<Set<String>> RESPONSE_TYPES = Set.of(Set.of("code"), Set.of("id_token"),
			Set.of("code", "id_token"), Set.of("id_token", "token"), Set.of("token"));

	private static final Set<String> PROMPTS = Set.of("login", "none", "consent", "select_account");

	private final Directory directory;

	private final Permissions permissions;

	AuthorizeRequests(Directory directory, Permissions permissions) {
		this.directory = directory;
		this.permissions = permissions;
	}

	ReplyAddress replyAddress(AppRegistration client, Form form) {
		String uri = form.find("redirect_uri").orElseGet(() -> anyRegistered(client));
		RedirectType type = client.redirectType(uri)
			.orElseThrow(() -> new AadstsException(AadstsError.REDIRECT_URI_MISMATCH, uri, client.clientId()));
		return new ReplyAddress(uri, type, mode(form), form.find("state").orElse(null), Map.of());
	}

	SignInRequest parse(Authority authority, AppRegistration client, ReplyAddress reply, Form form) {
		checkNotSupported(form);
		Set<String> types = responseType(client, form);
		checkResponseMode(types, form);
		checkPrompt(form);
		form.requireShort();
		Scopes scopes = Scopes.parse(form.require("scope"), client, this.directory).requireMatching(form);
		if (types.contains("id_token")) {
			require(scopes.hasOpenId(), AadstsError.INVALID_SCOPE,
					"The scope 'openid' is required when an id_token is requested.");
			form.require("nonce");
		}
		checkDefaultScope(client, scopes);
		checkChallenge(reply, types, form);
		return new SignInRequest(SignInRequest.Purpose.TOKENS, authority, client, reply, scopes, form);
	}

	/**
	 * The platform picks one at random when none is named; the first is random enough.
	 */
	private String anyRegistered(AppRegistration client) {
		return client.redirectUris()
			.stream()
			.findFirst()
			.orElseThrow(() -> new AadstsException(AadstsError.NO_REPLY_ADDRESS));
	}

	/**
	 * Tokens never go into a query; so neither does what answers a wrong request for
	 * them.
	 */
	private ResponseMode mode(Form form) {
		boolean tokens = form.text("response_type").contains("token");
		return switch (form.text("response_mode")) {
			case "form_post" -> ResponseMode.FORM_POST;
			case "fragment" -> ResponseMode.FRAGMENT;
			default -> tokens ? ResponseMode.FRAGMENT : ResponseMode.QUERY;
		};
	}

	private void checkNotSupported(Form form) {
		require(!form.has("request"), AadstsError.REQUEST_OBJECT);
		require(!form.has("request_uri"), AadstsError.REQUEST_URI);
	}

	private Set<String> responseType(AppRegistration client, Form form) {
		String text = form.require("response_type");
		Set<String> types = new TreeSet<>(Set.of(text.trim().split("\\s+")));
		require(RESPONSE_TYPES.contains(types), AadstsError.RESPONSE_TYPE_UNKNOWN, text);
		require(!types.contains("id_token") || client.mayReceiveIdTokens(), AadstsError.RESPONSE_TYPE_NOT_ALLOWED,
				"id_token");
		require(!types.contains("token") || client.mayReceiveAccessTokens(), AadstsError.RESPONSE_TYPE_NOT_ALLOWED,
				"token");
		return types;
	}

	private void checkResponseMode(Set<String> types, Form form) {
		String mode = form.find("response_mode").orElse("fragment");
		require(Set.of("query", "fragment", "form_post").contains(mode), AadstsError.UNSUPPORTED_VALUE,
				"response_mode");
		require(!mode.equals("query") || types.equals(Set.of("code")), AadstsError.RESPONSE_MODE_NOT_ALLOWED, mode);
	}

	private void checkPrompt(Form form) {
		require(form.find("prompt").map(PROMPTS::contains).orElse(true), AadstsError.UNSUPPORTED_VALUE, "prompt");
		require(form.find("max_age").map((age) -> age.matches("\\d{1,9}")).orElse(true), AadstsError.UNSUPPORTED_VALUE,
				"max_age");
	}

	private void checkDefaultScope(AppRegistration client, Scopes scopes) {
		scopes.apis()
			.stream()
			.filter(Scopes.RequestedScopes::isDefault)
			.forEach((asked) -> require(
					this.permissions.registered(client).stream().anyMatch((line) -> line.api().equals(asked.api())),
					AadstsError.NOT_IN_REQUIRED_RESOURCES, client.displayName(), asked.api().displayName()));
	}

	private void checkChallenge(ReplyAddress reply, Set<String> types, Form form) {
		if (types.contains("code") && !form.has("code_challenge")) {
			require(reply.type() != RedirectType.SPA, AadstsError.CHALLENGE_REQUIRED);
			require(reply.type() != RedirectType.NATIVE, AadstsError.MISSING_PARAMETER, "code_challenge");
		}
		require(form.find("code_challenge")
			.map((challenge) -> challenge.matches("[A-Za-z0-9._~-]{43,128}"))
			.orElse(true), AadstsError.CHALLENGE_MALFORMED);
		require(Set.of("plain", "S256").contains(form.find("code_challenge_method").orElse("plain")),
				AadstsError.UNSUPPORTED_VALUE, "code_challenge_method");
	}

	private void require(boolean fine, AadstsError error, Object... details) {
		if (!fine) {
			throw new AadstsException(error, details);
		}
	}

}
