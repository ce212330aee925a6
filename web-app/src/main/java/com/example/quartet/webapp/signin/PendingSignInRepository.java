package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Keeps each sign-in that was begun under its own {@code state}, so that two tabs can
 * both finish theirs, and each only once.
 */
@Component
public class PendingSignInRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	private final RoundTripCookies cookies;

	private final ClientRegistrationRepository registrations;

	PendingSignInRepository(RoundTripCookies cookies, ClientRegistrationRepository registrations) {
		this.cookies = cookies;
		this.registrations = registrations;
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		this.cookies.begin(asked.getState(), PendingSignIn.of(asked, PageAddress.namedIn(request)), request, response);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		return isPosted(request) ? rebuild(this.cookies.find(PendingSignIn.class, state(request), request)) : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		return isPosted(request) ? rebuild(this.cookies.end(PendingSignIn.class, state(request), request, response))
				: null;
	}

	private @Nullable OAuth2AuthorizationRequest rebuild(@Nullable PendingSignIn pending) {
		if (pending == null) {
			return null;
		}
		ClientRegistration registration = this.registrations
			.findByRegistrationId(pending.attributes().get(OAuth2ParameterNames.REGISTRATION_ID));
		return (registration != null) ? pending.request(registration) : null;
	}

	/**
	 * We asked for a form post: an answer in a URL does not count.
	 */
	private static boolean isPosted(HttpServletRequest request) {
		return HttpMethod.POST.matches(request.getMethod());
	}

	private static @Nullable String state(HttpServletRequest request) {
		return request.getParameter(OAuth2ParameterNames.STATE);
	}

}
