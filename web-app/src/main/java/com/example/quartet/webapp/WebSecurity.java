package com.example.quartet.webapp;

import com.example.quartet.webapp.signin.IdTokenSignInConfigurer;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What a visitor may see, how they sign in, and how they sign out again.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, SignIn signIn, SessionAuthenticationStrategy originOfSessions,
			LogoutSuccessHandler signOut) {
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers(HttpMethod.GET, "/", "/logout", "/css/**", "/js/**", "/img/**", "/webjars/**")
				.permitAll();
			requests.requestMatchers(HttpMethod.GET, "/favicon.ico", "/actuator/health/**").permitAll();
			requests.requestMatchers(HttpMethod.HEAD, "/", "/actuator/health/**").permitAll();
			// the provider's frame comes without our cookie
			requests.requestMatchers(HttpMethod.GET, "/logout/front-channel").permitAll();
			// the administrator of a new tenant cannot sign in yet
			requests.requestMatchers("/connect/**").permitAll();
			// signs people in by itself
			requests.requestMatchers(HttpMethod.GET, "/spa", "/spa/redirect").permitAll();
			// whoever tries out a sign-in that fails is not signed in
			requests.requestMatchers("/lab/errors/**").permitAll();
			requests.requestMatchers("/error").permitAll();
			// the end of an answer whose request was let in
			requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
			requests.anyRequest().authenticated();
		});
		http.oauth2Login((login) -> {
			login.authorizationEndpoint((request) -> request.authorizationRequestRepository(signIn.pending()));
			login.successHandler(signIn.success());
			login.failureHandler(signIn.failure());
		});
		http.with(signIn.withoutCode(), Customizer.withDefaults());
		http.exceptionHandling((strangers) -> {
			strangers.authenticationEntryPoint(signIn.first());
			strangers.accessDeniedHandler(signIn.staleForm());
		});
		http.sessionManagement((sessions) -> sessions.addSessionAuthenticationStrategy(originOfSessions));
		http.logout((logout) -> logout.logoutSuccessHandler(signOut));
		http.headers((headers) -> {
			headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
			// the content security policy says who may frame us
			headers.frameOptions(FrameOptionsConfig::disable);
		});
		// every sign-in knows its own page
		http.requestCache((pages) -> pages.requestCache(new NullRequestCache()));
		// state protects the answers of the provider
		http.csrf((csrf) -> csrf.ignoringRequestMatchers(answers()));
		return http.build();
	}

	private static PathPatternRequestMatcher answers() {
		return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login/oauth2/code/*");
	}

	/**
	 * The steps of signing in, from the door to the page that was wanted.
	 */
	@Component
	record SignIn(AuthenticationEntryPoint first, AuthorizationRequestRepository<OAuth2AuthorizationRequest> pending,
			AuthenticationSuccessHandler success, AuthenticationFailureHandler failure, AccessDeniedHandler staleForm,
			IdTokenSignInConfigurer withoutCode) {
	}

}
