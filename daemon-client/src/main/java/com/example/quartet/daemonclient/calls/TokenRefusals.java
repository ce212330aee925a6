package com.example.quartet.daemonclient.calls;

import java.util.Locale;
import java.util.Set;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.EntraError;

import org.springframework.context.MessageSource;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;

/**
 * What to do when the identity provider gives no token, by the number it gives instead.
 */
@Component
class TokenRefusals {

	// no role assigned, not consented to, switched off, unknown in that tenant
	private static final Set<Integer> NOT_PERMITTED = Set.of(501051, 65001, 7000112, 700016);

	private final IdentityProperties identity;

	private final AdminConsent adminConsent;

	private final MessageSource texts;

	TokenRefusals(IdentityProperties identity, AdminConsent adminConsent, MessageSource texts) {
		this.identity = identity;
		this.adminConsent = adminConsent;
		this.texts = texts;
	}

	RunStoppedException explain(String api, String tenant, OAuth2AuthorizationException refusal) {
		OAuth2Error error = refusal.getError();
		if (RetryAfterPolicy.isTransient(refusal)) {
			return new RunStoppedException(ExitCode.NOT_REACHABLE,
					("No token for %s: the identity provider at %s does not answer as it should, so start it, or "
							+ "set %s to where it is.")
						.formatted(api, this.identity.backchannel(), variable()));
		}
		String reason = HeaderText
			.oneLine(String.valueOf(error.getDescription()).lines().findFirst().orElse(error.getErrorCode()));
		return new RunStoppedException(exitCode(error),
				"No token for %s (%s): %s.".formatted(api, reason, advice(api, tenant, error)));
	}

	private String variable() {
		boolean one = this.identity.backchannel().equals(this.identity.authority());
		return one ? "IDENTITY_AUTHORITY" : "IDENTITY_BACKCHANNEL";
	}

	private static ExitCode exitCode(OAuth2Error error) {
		boolean notPermitted = error instanceof EntraError entra
				&& entra.numbers().stream().anyMatch(NOT_PERMITTED::contains);
		return notPermitted ? ExitCode.NOT_PERMITTED : ExitCode.MISCONFIGURED;
	}

	private String advice(String api, String tenant, OAuth2Error error) {
		Object[] names = { api, api.toUpperCase(Locale.ROOT).replace('-', '_'), tenant,
				this.adminConsent.address(tenant) };
		String advice = null;
		if (error instanceof EntraError entra) {
			for (Integer number : entra.numbers()) {
				advice = this.texts.getMessage("advice." + number, names, advice, Locale.ROOT);
			}
		}
		return (advice != null) ? advice : this.texts.getMessage("advice", names, Locale.ROOT);
	}

}
