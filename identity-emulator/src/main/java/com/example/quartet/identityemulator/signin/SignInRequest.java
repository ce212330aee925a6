package com.example.quartet.identityemulator.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.protocol.Authority;
import com.example.quartet.identityemulator.protocol.ClaimsRequest;
import com.example.quartet.identityemulator.protocol.Form;
import com.example.quartet.identityemulator.protocol.ReplyAddress;
import com.example.quartet.identityemulator.protocol.Scopes;
import com.example.quartet.identityemulator.token.IdTokens;

/**
 * An application's wish that somebody signs in, checked and understood.
 */
public record SignInRequest(Purpose purpose, Authority authority, AppRegistration client, ReplyAddress reply,
		Scopes scopes, Form form) {

	/**
	 * The site that an answer goes to; a device gets its answer elsewhere.
	 */
	public String replyOrigin() {
		return (this.reply != null) ? this.reply.origin() : "";
	}

	public boolean prompts(String word) {
		return this.form.text("prompt").equals(word);
	}

	public Optional<String> loginHint() {
		return this.form.find("login_hint")
			.map(IdTokens::userName)
			.or(() -> this.form.find("id_token_hint").flatMap(IdTokens::userNameOf));
	}

	/**
	 * Only accounts of this domain, as if nobody else were signed in.
	 */
	public Optional<String> domainHint() {
		return this.form.find("domain_hint").filter((hint) -> hint.contains("."));
	}

	public Optional<Duration> maxAge() {
		return this.form.find("max_age").map(Long::parseLong).map(Duration::ofSeconds);
	}

	/**
	 * Authentication contexts that an API insists on.
	 */
	public Set<String> contexts() {
		return ClaimsRequest.contexts(this.form.text("claims"));
	}

	public boolean wants(String responseType) {
		return (" " + this.form.text("response_type") + " ").contains(" " + responseType + " ");
	}

}
