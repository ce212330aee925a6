package com.example.quartet.webapp.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What a link may decide about a sign-in; every other parameter is ignored.
 *
 * @param hints what to tell the identity provider: prompt, login_hint, domain_hint, and
 * the claims an API insists on
 */
record SignInChoice(SignInWay way, Map<String, String> hints) {

	private static final Map<String, Pattern> ALLOWED_HINTS = Map.of("prompt",
			Pattern.compile("login|none|consent|select_account"), "login_hint",
			Pattern.compile("[^\\s\\p{Cntrl}]{1,320}"), "domain_hint", Pattern.compile("[A-Za-z0-9.-]{1,253}"));

	static SignInChoice of(HttpServletRequest link, SignInWay usual) {
		Map<String, String> hints = new LinkedHashMap<>();
		ALLOWED_HINTS.forEach((name, allowed) -> {
			String value = link.getParameter(name);
			if (value != null && allowed.matcher(value).matches()) {
				hints.put(name, value);
			}
		});
		String username = username(SecurityContextHolder.getContext().getAuthentication());
		if (username != null && !"select_account".equals(hints.get("prompt"))) {
			// a visitor who signs in again is most likely the same person
			hints.putIfAbsent("login_hint", username);
		}
		String claims = PendingStepUp.take(link);
		if (claims != null) {
			hints.put("claims", claims);
		}
		return new SignInChoice(SignInWay.named(link.getParameter("way")).orElse(usual), hints);
	}

	OAuth2AuthorizationRequest applyTo(OAuth2AuthorizationRequest asked) {
		OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.from(asked)
			.additionalParameters((parameters) -> parameters.putAll(this.hints));
		this.way.applyTo(request);
		// a plus sign in a query may be read as a space: ada+test@contoso.example
		request.authorizationRequestUri((address) -> URI.create(address.build().toString().replace("+", "%2B")));
		return request.build();
	}

	private static @Nullable String username(@Nullable Authentication known) {
		return (known != null && known.getPrincipal() instanceof Person person) ? person.getPreferredUsername() : null;
	}

}
