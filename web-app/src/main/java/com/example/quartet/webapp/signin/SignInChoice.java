package com.example.quartet.webapp.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.tenants.TenantChoice;
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
 * @param tenant where to sign in, or {@code null} for the tenant of the settings
 */
record SignInChoice(SignInWay way, Map<String, String> hints, @Nullable TenantChoice tenant) {

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
		Authentication known = SecurityContextHolder.getContext().getAuthentication();
		String username = username(known);
		boolean samePerson = !"select_account".equals(hints.get("prompt"));
		if (username != null && samePerson) {
			// a visitor who signs in again is most likely the same person
			hints.putIfAbsent("login_hint", username);
		}
		String claims = PendingStepUp.take(link);
		if (claims != null) {
			hints.put("claims", claims);
		}
		TenantChoice tenant = samePerson ? TenantChoice.of(link, (known != null) ? known.getName() : null) : null;
		return new SignInChoice(SignInWay.named(link.getParameter("way")).orElse(usual), hints, tenant);
	}

	OAuth2AuthorizationRequest applyTo(OAuth2AuthorizationRequest asked, IdentityProperties provider) {
		OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.from(asked)
			.additionalParameters((parameters) -> parameters.putAll(this.hints));
		this.way.applyTo(request);
		if (this.tenant != null) {
			request.authorizationUri(provider.endpointOf(this.tenant.tenant(), "authorize"))
				.attributes(this.tenant::applyTo);
		}
		// a plus sign in a query may be read as a space: ada+test@contoso.example
		request.authorizationRequestUri((address) -> URI.create(address.build().toString().replace("+", "%2B")));
		return request.build();
	}

	private static @Nullable String username(@Nullable Authentication known) {
		return (known != null && known.getPrincipal() instanceof Person person) ? person.getPreferredUsername() : null;
	}

}
