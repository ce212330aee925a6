package com.example.quartet.todoapi.me;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.identitysupport.api.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

/**
 * Tells callers who they are, also while the second tier has nothing to add.
 */
@RestController
class MeController {

	private static final Logger log = LoggerFactory.getLogger(MeController.class);

	private final DownstreamApi downstreamApi;

	private final TokenExchangeRefusals refusals;

	MeController(DownstreamApi downstreamApi, TokenExchangeRefusals refusals) {
		this.downstreamApi = downstreamApi;
		this.refusals = refusals;
	}

	@GetMapping("/api/me")
	CallerWithProfile me(@AuthenticationPrincipal Jwt token) {
		Caller caller = Caller.of(token);
		try {
			DownstreamProfile profile = this.downstreamApi.me();
			if (profile == null || profile.oid() == null) {
				throw new RestClientException("the answer is no profile");
			}
			return CallerWithProfile.known(caller, profile);
		}
		catch (ClientAuthorizationException ex) {
			this.refusals.askThePerson(ex, token);
			log.warn("No token to ask for the profile of {}: {}", caller.oid(), HeaderText.oneLine(ex.getMessage()));
			return CallerWithProfile.unknown(caller,
					"Your profile is not available: the identity provider gave us no token for it.");
		}
		catch (RestClientException ex) {
			log.warn("No profile of {}: {}", caller.oid(), HeaderText.oneLine(ex.getMessage()));
			return CallerWithProfile.unknown(caller,
					"Your profile is not available: the service that keeps it does not answer.");
		}
	}

}
