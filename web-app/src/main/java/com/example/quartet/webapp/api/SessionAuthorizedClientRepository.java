package com.example.quartet.webapp.api;

import java.io.Serializable;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Keeps a person's tokens in their session, to end with it. Spring Security's own
 * repositories keep them in an unbounded map, or put our client secret into the session.
 */
@Component
public class SessionAuthorizedClientRepository implements OAuth2AuthorizedClientRepository {

	private static final String PREFIX = SessionAuthorizedClientRepository.class.getName() + ":";

	private final ClientRegistrationRepository registrations;

	SessionAuthorizedClientRepository(ClientRegistrationRepository registrations) {
		this.registrations = registrations;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
			Authentication person, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || !(session.getAttribute(PREFIX + registration) instanceof Tokens tokens)) {
			return null;
		}
		return (T) new OAuth2AuthorizedClient(this.registrations.findByRegistrationId(registration), tokens.person(),
				tokens.access(), tokens.refresh());
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		request.getSession()
			.setAttribute(PREFIX + client.getClientRegistration().getRegistrationId(),
					new Tokens(client.getPrincipalName(), client.getAccessToken(), client.getRefreshToken()));
	}

	@Override
	public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(PREFIX + registration);
		}
	}

	/**
	 * What a sign-in brought.
	 *
	 * @param person whose they are
	 * @param access opens the API
	 * @param refresh gets the next one, if there is one
	 */
	private record Tokens(String person, OAuth2AccessToken access,
			@Nullable OAuth2RefreshToken refresh) implements Serializable {
	}

}
