package com.example.quartet.webapp.signin.idtoken;

import com.example.quartet.webapp.signin.PendingSignInRepository;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Puts the sign-in by an ID token alone beside the one by code: with the same handlers,
 * and with a new session id.
 */
public final class IdTokenSignInConfigurer extends AbstractHttpConfigurer<IdTokenSignInConfigurer, HttpSecurity> {

	private final IdTokenAuthenticationFilter filter;

	public IdTokenSignInConfigurer(PendingSignInRepository pending, PostedIdTokenVerifier postedIdTokens,
			ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
		this.filter = new IdTokenAuthenticationFilter(pending, postedIdTokens, registrations, tokens);
	}

	public void handlers(AuthenticationSuccessHandler success, AuthenticationFailureHandler failure) {
		this.filter.setAuthenticationSuccessHandler(success);
		this.filter.setAuthenticationFailureHandler(failure);
	}

	@Override
	public void configure(HttpSecurity http) {
		this.filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
		http.addFilterBefore(this.filter, OAuth2LoginAuthenticationFilter.class);
	}

}
