package com.example.identityemulator.signin;

import java.time.Duration;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.ClaimsRequest;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.protocol.ReplyAddress;
import com.example.identityemulator.protocol.Scopes;
import com.example.identityemulator.token.LoginHint;
import org.jspecify.annotations.Nullable;

/**
 * An application's request that a person signs in, checked and parsed.
 */
record SignInRequest(Purpose purpose, Authority authority, AppRegistration client, @Nullable ReplyAddress reply,
		Scopes scopes, Form form) {

	/**
	 * The site that an answer goes to; a device gets its answer elsewhere.
	 */
	String replyOrigin() {
		return (this.reply != null) ? this.reply.origin() : "";
	}

	boolean prompts(String word) {
		return this.form.text("prompt").equals(word);
	}

	Optional<String> loginHint() {
		return this.form.find("login_hint")
			.map(LoginHint::userName)
			.or(() -> this.form.find("id_token_hint").flatMap(LoginHint::userNameOf));
	}

	/**
	 * Only accounts of this domain, or of this kind, as if no other account were signed
	 * in.
	 */
	boolean mayMean(User account) {
		return switch (this.form.text("domain_hint")) {
			case "" -> true;
			case "consumers" -> Tenant.PERSONAL.equals(account.tenantId());
			case "organizations" -> !Tenant.PERSONAL.equals(account.tenantId());
			default -> account.userPrincipalName().endsWith("@" + this.form.text("domain_hint"));
		};
	}

	Optional<Duration> maxAge() {
		return this.form.find("max_age").map(Long::parseLong).map(Duration::ofSeconds);
	}

	/**
	 * What is asked for beyond the registration; max_age asks for auth_time without
	 * saying so.
	 */
	ClaimsRequest claims() {
		ClaimsRequest claims = ClaimsRequest.parse(this.form.text("claims"));
		return maxAge().isPresent() ? claims.withIdTokenClaim("auth_time") : claims;
	}

	boolean wants(String responseType) {
		return (" " + this.form.text("response_type") + " ").contains(" " + responseType + " ");
	}

	/**
	 * What the sign-in is for; it decides what follows after the last page.
	 */
	enum Purpose {

		TOKENS, ADMIN_CONSENT, DEVICE, MY_APPS

	}

}
