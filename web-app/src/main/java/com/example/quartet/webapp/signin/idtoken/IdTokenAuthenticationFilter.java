package com.example.quartet.webapp.signin.idtoken;

import com.example.quartet.webapp.signin.FormPostReturnFilter;
import com.example.quartet.webapp.signin.PendingSignInRepository;
import com.example.quartet.webapp.signin.Person;
import com.example.quartet.webapp.signin.SignInWay;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Signs a person in by an ID token alone, for which Spring Security has no filter: its
 * own expects a code.
 */
class IdTokenAuthenticationFilter extends AbstractAuthenticationProcessingFilter {

	private final PendingSignInRepository pending;

	private final PostedIdTokenVerifier postedIdTokens;

	private final ClientRegistrationRepository registrations;

	private final OAuth2AuthorizedClientRepository tokens;

	IdTokenAuthenticationFilter(PendingSignInRepository pending, PostedIdTokenVerifier postedIdTokens,
			ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
		super(FormPostReturnFilter.ANSWER);
		this.pending = pending;
		this.postedIdTokens = postedIdTokens;
		this.registrations = registrations;
		this.tokens = tokens;
		setSecurityContextRepository(new HttpSessionSecurityContextRepository());
	}

	@Override
	protected boolean requiresAuthentication(HttpServletRequest request, HttpServletResponse response) {
		if (!super.requiresAuthentication(request, response)
				|| request.getParameter(OAuth2ParameterNames.ERROR) != null) {
			return false;
		}
		OAuth2AuthorizationRequest asked = this.pending.loadAuthorizationRequest(request);
		return asked != null && SignInWay.of(asked) == SignInWay.ID_TOKEN;
	}

	@Override
	public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest asked = this.pending.removeAuthorizationRequest(request, response);
		ClientRegistration registration = this.registrations
			.findByRegistrationId(asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
		Person person = new Person(check(registration, asked, request.getParameter(OidcParameterNames.ID_TOKEN)));
		OAuth2AuthenticationToken signedIn = new OAuth2AuthenticationToken(person, person.getAuthorities(),
				registration.getRegistrationId());
		// tokens from an earlier sign-in may be another person's
		this.tokens.removeAuthorizedClient(registration.getRegistrationId(), signedIn, request, response);
		return signedIn;
	}

	private OidcIdToken check(ClientRegistration registration, OAuth2AuthorizationRequest asked,
			@Nullable String posted) {
		try {
			return this.postedIdTokens.check(registration, asked, posted);
		}
		catch (OAuth2AuthorizationException ex) {
			throw new OAuth2AuthenticationException(ex.getError(), ex.getError().toString(), ex);
		}
	}

}
