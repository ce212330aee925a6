package com.example.quartet.webapp.signin;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * The identity platform posts its answer to us as a form, so no token ever appears in a
 * URL.
 *
 * @see <a href="https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html">Form
 * Post Response Mode</a>
 */
@Component
public class SignInRequestResolver implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final SignInProperties settings;

	private final IdentityProperties provider;

	SignInRequestResolver(ClientRegistrationRepository registrations, SignInProperties settings,
			IdentityProperties provider) {
		this.settings = settings;
		this.provider = provider;
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
		this.requests.setAuthorizationRequestCustomizer((request) -> request
			.additionalParameters((parameters) -> parameters.put("response_mode", "form_post")));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		try {
			return chosen(this.requests.resolve(request), request);
		}
		catch (IllegalArgumentException ex) {
			return null; // no registration of that name: an ordinary 404
		}
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
		return chosen(this.requests.resolve(request, registrationId), request);
	}

	private @Nullable OAuth2AuthorizationRequest chosen(@Nullable OAuth2AuthorizationRequest asked,
			HttpServletRequest request) {
		return (asked != null) ? SignInChoice.of(request, this.settings.way()).applyTo(asked, this.provider) : null;
	}

}
