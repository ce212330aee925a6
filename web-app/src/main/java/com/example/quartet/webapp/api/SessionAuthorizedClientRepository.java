package com.example.quartet.webapp.api;

import java.io.Serializable;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.pages.SessionAttribute;
import com.example.quartet.webapp.tenants.TenantChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
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

	private static final String ATTRIBUTE_PREFIX = SessionAuthorizedClientRepository.class.getName() + ":";

	private final ClientRegistrationRepository registrations;

	private final IdentityProperties provider;

	SessionAuthorizedClientRepository(ClientRegistrationRepository registrations, IdentityProperties provider) {
		this.registrations = registrations;
		this.provider = provider;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
			Authentication person, HttpServletRequest request) {
		Tokens tokens = of(registration).read(request);
		// a session outlives a sign-in as another person, and so would the other tokens
		if (tokens == null || !tokens.person().equals(person.getName())) {
			return null;
		}
		return (T) new OAuth2AuthorizedClient(find(registration, request), tokens.person(), tokens.access(),
				tokens.refresh());
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			request.getSession(); // a person signs in: here their session begins
		}
		// a token that was renewed is not kept if the session has ended meanwhile
		of(client.getClientRegistration().getRegistrationId()).write(request,
				new Tokens(client.getPrincipalName(), client.getAccessToken(), client.getRefreshToken()));
	}

	@Override
	public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
			HttpServletResponse response) {
		of(registration).write(request, null);
	}

	/**
	 * Removes the tokens of every API, since one of them was refused.
	 */
	public void removeAuthorizedClients(HttpServletRequest request) {
		SessionAttribute.removeAll(ATTRIBUTE_PREFIX, request);
	}

	/**
	 * The client, renewing its tokens where the person signed in.
	 */
	public ClientRegistration find(String registration, HttpServletRequest request) {
		ClientRegistration client = this.registrations.findByRegistrationId(registration);
		TenantChoice choice = TenantChoice.of(request);
		return (choice != null) ? choice.applyTo(client, this.provider) : client;
	}

	private static SessionAttribute<Tokens> of(String registration) {
		return new SessionAttribute<>(ATTRIBUTE_PREFIX + registration, Tokens.class);
	}

	/**
	 * What a sign-in brought.
	 */
	private record Tokens(String person, OAuth2AccessToken access,
			@Nullable OAuth2RefreshToken refresh) implements Serializable {
	}

}
