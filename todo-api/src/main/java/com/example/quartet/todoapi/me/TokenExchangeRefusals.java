package com.example.quartet.todoapi.me;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;

import com.example.quartet.identitysupport.ClientCapabilities;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.EntraError;
import com.example.quartet.identitysupport.client.RequestedScopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * Why the identity provider did not trade a token, and whether the person can do
 * something about it.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow#error-response-example">Error
 * response</a>
 */
@Component
public class TokenExchangeRefusals {

	private static final Logger log = LoggerFactory.getLogger(TokenExchangeRefusals.class);

	private static final int CONSENT_MISSING = 65001;

	private static final Set<String> ASK_THE_PERSON = Set.of(OAuth2ErrorCodes.INVALID_GRANT, "interaction_required");

	private final String authorizationUri;

	private final ClientRegistrationRepository registrations;

	TokenExchangeRefusals(IdentityProperties settings, ClientRegistrationRepository registrations) {
		this.authorizationUri = settings.endpoint("authorize");
		this.registrations = registrations;
	}

	/**
	 * Asks the person for help where they can give it.
	 * @param refusal the identity provider's answer
	 * @param caller the access token that was to be traded, which tells what their
	 * application can do
	 * @throws org.springframework.web.ErrorResponseException with what they should do
	 */
	public void askThePerson(ClientAuthorizationException refusal, Jwt caller) {
		if (!(refusal.getError() instanceof EntraError error)) {
			return;
		}
		log.info("No token on behalf of the caller: {} {} {}, trace id {}, correlation id {}", error.getErrorCode(),
				error.suberror(), error.numbers(), error.traceId(), error.correlationId());
		if (error.claims() != null) {
			ClientCapabilities.requireAnswerToChallenge(caller, refusal);
			String claims = Base64.getEncoder().encodeToString(error.claims().getBytes(StandardCharsets.UTF_8));
			throw new CallerMustActException(HttpStatus.UNAUTHORIZED, "This needs a stronger sign-in.",
					challenge("insufficient_claims", "claims", claims));
		}
		if (error.is(CONSENT_MISSING) || "consent_required".equals(error.suberror())) {
			String scope = scope(refusal.getClientRegistrationId());
			throw new CallerMustActException(HttpStatus.FORBIDDEN,
					"You have not yet allowed this API to use %s.".formatted(scope),
					challenge("consent_required", "scope", scope));
		}
		if (ASK_THE_PERSON.contains(error.getErrorCode())) {
			throw new CallerMustActException(HttpStatus.UNAUTHORIZED,
					"Your access token no longer counts: sign in again.",
					challenge("invalid_token", "error_description", "the identity provider no longer honours it"));
		}
	}

	private String scope(String registration) {
		RequestedScopes asked = new RequestedScopes(this.registrations.findByRegistrationId(registration).getScopes());
		return String.join(" ", new TreeSet<>(asked.permissions()));
	}

	private String challenge(String error, String name, String value) {
		return "Bearer realm=\"\", authorization_uri=\"%s\", error=\"%s\", %s=\"%s\"".formatted(this.authorizationUri,
				error, name, value);
	}

}
