package com.example.quartet.webapp.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Gives the way in without a code the same place as the ones with: a new session id, the
 * same success and the same failure.
 */
@Component
public final class IdTokenSignInConfigurer extends AbstractHttpConfigurer<IdTokenSignInConfigurer, HttpSecurity> {

	private final IdTokenAuthenticationFilter filter;

	IdTokenSignInConfigurer(PendingSignInRepository pending, PostedIdTokenVerifier postedIdTokens,
			ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens,
			AuthenticationSuccessHandler success, AuthenticationFailureHandler failure) {
		this.filter = new IdTokenAuthenticationFilter(pending, postedIdTokens, registrations, tokens);
		this.filter.setAuthenticationSuccessHandler(success);
		this.filter.setAuthenticationFailureHandler(failure);
	}

	@Override
	public void configure(HttpSecurity http) {
		this.filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
		http.addFilterBefore(this.filter, OAuth2LoginAuthenticationFilter.class);
	}

}
