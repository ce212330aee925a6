package com.example.quartet.webapp.graph;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * A token is for one API, but the refresh token of a sign-in gets one for each that the
 * person agreed to: here one for Microsoft Graph.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/refresh-tokens">Refresh tokens</a>
 */
@Component
class GraphAuthorizedClientProvider implements OAuth2AuthorizedClientProvider {

	static final String GRAPH = "graph";

	private static final String SIGN_IN = "entra";

	private static final Duration RENEWAL_LEAD = Duration.ofMinutes(1);

	private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenRequests;

	private final SessionAuthorizedClientRepository tokens;

	private final Clock clock;

	GraphAuthorizedClientProvider(OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> tokenRequests,
			SessionAuthorizedClientRepository tokens, Clock clock) {
		this.tokenRequests = tokenRequests;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizationContext context) {
		ClientRegistration graph = context.getClientRegistration();
		if (!GRAPH.equals(graph.getRegistrationId()) || isCurrent(context.getAuthorizedClient())) {
			return null;
		}
		OAuth2AuthorizedClient signIn = signInOf(context);
		OAuth2RefreshToken refreshToken = (signIn != null) ? signIn.getRefreshToken() : null;
		if (refreshToken == null) {
			throw new ClientAuthorizationRequiredException(SIGN_IN);
		}
		try {
			OAuth2AccessTokenResponse answer = this.tokenRequests
				.getTokenResponse(new OAuth2RefreshTokenGrantRequest(this.tokens.find(GRAPH, exchange().getRequest()),
						signIn.getAccessToken(), refreshToken, graph.getScopes()));
			keepNewest(answer.getRefreshToken(), context);
			return new OAuth2AuthorizedClient(graph, context.getPrincipal().getName(), answer.getAccessToken());
		}
		catch (OAuth2AuthorizationException ex) {
			throw new ClientAuthorizationException(ex.getError(), GRAPH, ex);
		}
	}

	private boolean isCurrent(@Nullable OAuth2AuthorizedClient known) {
		Instant end = (known != null) ? known.getAccessToken().getExpiresAt() : null;
		return end != null && end.isAfter(this.clock.instant().plus(RENEWAL_LEAD));
	}

	private @Nullable OAuth2AuthorizedClient signInOf(OAuth2AuthorizationContext context) {
		return this.tokens.loadAuthorizedClient(SIGN_IN, context.getPrincipal(), exchange().getRequest());
	}

	// the old refresh token may stop working; the access token may be newer by now
	private void keepNewest(@Nullable OAuth2RefreshToken refreshToken, OAuth2AuthorizationContext context) {
		OAuth2AuthorizedClient signIn = signInOf(context);
		if (signIn != null && refreshToken != null) {
			HttpServletRequest request = exchange().getRequest();
			HttpServletResponse response = exchange().getResponse();
			this.tokens.saveAuthorizedClient(new OAuth2AuthorizedClient(signIn.getClientRegistration(),
					signIn.getPrincipalName(), signIn.getAccessToken(), refreshToken), context.getPrincipal(), request,
					response);
		}
	}

	private static ServletRequestAttributes exchange() {
		return (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
	}

}
