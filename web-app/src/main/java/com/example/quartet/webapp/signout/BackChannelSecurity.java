package com.example.quartet.webapp.signout;

import java.io.IOException;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * For a provider that posts logout tokens, which Microsoft Entra ID does not: Spring
 * Security checks the token, and the sessions that its {@code sid} names end.
 *
 * @see <a href=
 * "https://openid.net/specs/openid-connect-backchannel-1_0.html">Back-Channel Logout</a>
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("quartet.sign-out.back-channel")
class BackChannelSecurity {

	private static final String ADDRESS = "/logout/connect/back-channel/entra";

	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	SecurityFilterChain backChannelFilterChain(HttpSecurity http, ClientRegistrationRepository registrations,
			IdentityProperties provider, ProviderSessionRegistry sessions) {
		http.securityMatcher(ADDRESS);
		http.authorizeHttpRequests((requests) -> requests.anyRequest().denyAll());
		http.oidcLogout((logout) -> {
			logout.clientRegistrationRepository(
					(id) -> withIssuer(registrations.findByRegistrationId(id), provider.issuer(provider.homeTenant())));
			logout.backChannel((channel) -> channel.logoutHandler((request, response, told) -> end(told, sessions)));
		});
		http.addFilterBefore(BackChannelSecurity::refuseOtherTokens, HeaderWriterFilter.class);
		// the token is signed, and no cookie comes along
		http.csrf((csrf) -> csrf.disable());
		return http.build();
	}

	// Spring Security compares one issuer, and has none where endpoints are explicit
	private static @Nullable ClientRegistration withIssuer(@Nullable ClientRegistration registration, String issuer) {
		return (registration != null)
				? ClientRegistration.withClientRegistration(registration).issuerUri(issuer).build() : null;
	}

	// a token without events, such as an ID token, is a fault of the sender and not of
	// ours
	private static void refuseOtherTokens(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		try {
			chain.doFilter(request, response);
		}
		catch (AuthenticationServiceException ex) {
			if (ex.getCause() instanceof JwtException) {
				throw ex; // the provider's keys are out of reach
			}
			((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
	}

	private static void end(@Nullable Authentication told, ProviderSessionRegistry sessions) {
		if (told != null && told.getPrincipal() instanceof OidcLogoutToken token && token.getSessionId() != null) {
			sessions.end(token.getSessionId(), token.getIssuer().toString());
		}
	}

}
