package com.example.quartet.daemonclient;

import java.util.Locale;
import java.util.Set;

import com.example.quartet.identitysupport.IdentitySettings;
import com.example.quartet.identitysupport.client.EntraError;

import org.springframework.context.MessageSource;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * What to do when the identity platform gives no token, by the number it gives instead.
 */
@Component
class RefusedTokens {

	private static final int NO_ROLE_ASSIGNED = 501051;

	private static final Set<String> PASSING = Set.of("server_error", "temporarily_unavailable");

	private final IdentitySettings identity;

	private final MessageSource texts;

	RefusedTokens(IdentitySettings identity, MessageSource texts) {
		this.identity = identity;
		this.texts = texts;
	}

	RunStopped explain(String api, OAuth2AuthorizationException refusal) {
		OAuth2Error error = refusal.getError();
		if (comesFromTransport(refusal) || PASSING.contains(error.getErrorCode())) {
			return new RunStopped(ExitCode.NOT_REACHABLE,
					("No token for %s: the identity platform at %s does not answer as it should, so start it, or "
							+ "set %s to where it is.")
						.formatted(api, this.identity.backchannel(), variable()));
		}
		String reason = String.valueOf(error.getDescription()).lines().findFirst().orElse(error.getErrorCode());
		return new RunStopped(exitCode(error), "No token for %s (%s): %s.".formatted(api, reason, advice(api, error)));
	}

	private String variable() {
		boolean one = this.identity.backchannel().equals(this.identity.authority());
		return one ? "IDENTITY_AUTHORITY" : "IDENTITY_BACKCHANNEL";
	}

	private static boolean comesFromTransport(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof RestClientException) {
				return true;
			}
		}
		return false;
	}

	private static ExitCode exitCode(OAuth2Error error) {
		boolean notPermitted = error instanceof EntraError entra && entra.is(NO_ROLE_ASSIGNED);
		return notPermitted ? ExitCode.NOT_PERMITTED : ExitCode.MISCONFIGURED;
	}

	private String advice(String api, OAuth2Error error) {
		Object[] names = { api, api.toUpperCase(Locale.ROOT).replace('-', '_') };
		String advice = null;
		if (error instanceof EntraError entra) {
			for (Integer number : entra.numbers()) {
				advice = this.texts.getMessage("advice." + number, names, advice, Locale.ROOT);
			}
		}
		return (advice != null) ? advice : this.texts.getMessage("advice", names, Locale.ROOT);
	}

}
