package com.example.quartet.todoapi.me;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.api.Caller;
import com.example.quartet.identitysupport.client.EntraError;
import com.example.quartet.identitysupport.client.TokenResponseStore;
import com.example.quartet.servicesupport.calls.BulkheadFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;

/**
 * Asks the identity provider for the other token where the caller is at home, and asks
 * again if the platform was only busy.
 */
@Component
class TokenExchange {

	private static final Logger log = LoggerFactory.getLogger(TokenExchange.class);

	private static final Set<String> BUSY = Set.of("temporarily_unavailable", "server_error");

	private static final Duration BACK_OFF = Duration.ofMillis(300);

	private final OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> requests;

	private final TokenResponseStore shared;

	private final IdentityProperties settings;

	private final Clock clock;

	TokenExchange(OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> requests, TokenResponseStore shared,
			IdentityProperties settings, Clock clock) {
		this.requests = requests;
		this.shared = shared;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Trades a token, or remembers why the platform will not.
	 * @param request which token, for which scopes
	 * @return the platform's answer
	 * @throws OAuth2AuthorizationException if there was no answer worth remembering
	 */
	TokenExchangeAnswer trade(JwtBearerGrantRequest request) {
		JwtBearerGrantRequest atHome = atHome(request);
		try {
			return ask(atHome);
		}
		catch (OAuth2AuthorizationException ex) {
			if (NestedExceptionUtils.getRootCause(ex) instanceof BulkheadFullException) {
				throw ex; // enough callers are waiting
			}
			log.info("No token in exchange, asking once more: {}", HeaderText.oneLine(ex.getMessage()));
			pause();
			return ask(atHome);
		}
	}

	void forget(JwtBearerGrantRequest request) {
		this.shared.forget(request);
	}

	private TokenExchangeAnswer ask(JwtBearerGrantRequest request) {
		try {
			OAuth2AccessTokenResponse answer = this.requests.getTokenResponse(request);
			Caller caller = Caller.of(request.getJwt());
			log.info("Traded the token of {} through {} for one to {}", caller.oid(), caller.app(),
					request.getClientRegistration().getRegistrationId());
			return TokenExchangeAnswer.granted(answer, request.getJwt().getExpiresAt());
		}
		catch (OAuth2AuthorizationException ex) {
			if (ex.getError() instanceof EntraError error && !BUSY.contains(error.getErrorCode())) {
				return TokenExchangeAnswer.refused(ex, this.clock.instant());
			}
			throw ex;
		}
	}

	private JwtBearerGrantRequest atHome(JwtBearerGrantRequest request) {
		ClientRegistration registration = request.getClientRegistration();
		// common would send a guest to the wrong tenant; the token names the right one
		String tokenUri = this.settings.tokenUriOf(Caller.of(request.getJwt()).tid());
		return new JwtBearerGrantRequest(
				ClientRegistration.withClientRegistration(registration).tokenUri(tokenUri).build(), request.getJwt());
	}

	private static void pause() {
		try {
			Thread.sleep(BACK_OFF.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
