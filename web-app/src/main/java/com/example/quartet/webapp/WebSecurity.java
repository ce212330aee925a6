package com.example.quartet.webapp;

import java.util.List;

import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import com.example.quartet.webapp.consent.ConsentReturnFilter;
import com.example.quartet.webapp.pages.PageAddressResolver;
import com.example.quartet.webapp.pages.PageRenderer;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import com.example.quartet.webapp.signin.FormPostReturnFilter;
import com.example.quartet.webapp.signin.PendingSignInRepository;
import com.example.quartet.webapp.signin.Person;
import com.example.quartet.webapp.signin.PersonSessionAuthenticationStrategy;
import com.example.quartet.webapp.signin.SignInEntryPoint;
import com.example.quartet.webapp.signin.SignInFailureHandler;
import com.example.quartet.webapp.signin.SignInRequestResolver;
import com.example.quartet.webapp.signin.SignInSuccessHandler;
import com.example.quartet.webapp.signin.StaleFormAccessDeniedHandler;
import com.example.quartet.webapp.signin.TenantSignUp;
import com.example.quartet.webapp.signin.VisitorCsrfTokenRepository;
import com.example.quartet.webapp.signin.idtoken.HybridTokenResponseClient;
import com.example.quartet.webapp.signin.idtoken.IdTokenSignInConfigurer;
import com.example.quartet.webapp.signin.idtoken.PostedIdTokenVerifier;
import com.example.quartet.webapp.signout.ProviderLogoutSuccessHandler;
import com.example.quartet.webapp.signout.ProviderSessionRegistry;
import com.example.quartet.webapp.tenants.ChosenTenantTokenResponseClient;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * What a visitor may see, how they sign in, and how they sign out again. In front of this
 * chain, LeavingFormFilter lets a form of ours that leads to the provider end on a page
 * that goes on by itself, and BackChannelSecurity is the chain of its one endpoint.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	/** Where the settings alone say whose people are let in. */
	private static final TenantSignUp NO_SIGN_UP = (idToken, wanted, request,
			response) -> TenantSignUp.Result.NOT_BEGUN;

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, PageRenderer pages, IdentityProperties provider,
			ClientRegistrationRepository registrations, SignInRequestResolver signInRequests,
			PendingSignInRepository pendingSignIns, PostedIdTokenVerifier postedIdTokens,
			OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenRequests,
			SessionAuthorizedClientRepository tokens, RoundTripCookies roundTrips,
			PersonSessionAuthenticationStrategy personSessions, ProviderSessionRegistry providerSessions,
			ObjectProvider<TenantSignUp> signUps, PageAddressResolver addresses) {
		SignInSuccessHandler success = new SignInSuccessHandler();
		SignInFailureHandler failure = new SignInFailureHandler(pages, signUps.getIfAvailable(() -> NO_SIGN_UP));
		http.authorizeHttpRequests((requests) -> {
			for (HttpMethod read : List.of(HttpMethod.GET, HttpMethod.HEAD)) {
				requests.requestMatchers(read, "/", "/logout", "/css/**", "/js/**", "/img/**", "/webjars/**")
					.permitAll();
				requests.requestMatchers(read, "/favicon.ico", "/actuator/health/**").permitAll();
				// the single page signs people in by itself
				requests.requestMatchers(read, "/spa", "/spa/redirect").permitAll();
			}
			// the identity provider's frame comes without our cookie
			requests.requestMatchers(HttpMethod.GET, "/logout/front-channel").permitAll();
			// the administrator of a new tenant cannot sign in yet
			requests.requestMatchers("/connect/**").permitAll();
			requests.requestMatchers("/error").permitAll();
			// the request of an asynchronous answer was permitted before
			requests.dispatcherTypeMatchers(DispatcherType.ASYNC).permitAll();
			requests.anyRequest().authenticated();
		});
		http.addFilterBefore(new FormPostReturnFilter(pages, roundTrips), CsrfFilter.class);
		http.addFilterBefore(new ConsentReturnFilter(roundTrips), CsrfFilter.class);
		http.oauth2Login((login) -> {
			login.authorizationEndpoint((request) -> {
				request.authorizationRequestResolver(signInRequests);
				request.authorizationRequestRepository(pendingSignIns);
			});
			// with a code may come an ID token
			login.tokenEndpoint((token) -> token.accessTokenResponseClient(new HybridTokenResponseClient(
					new ChosenTenantTokenResponseClient(tokenRequests, provider), postedIdTokens)));
			// IdTokenDecoderFactory checks the ID token: the login finds it by its type
			login.userInfoEndpoint((person) -> person.oidcUserService(people()));
			login.authorizedClientRepository(tokens);
			login.successHandler(success);
			login.failureHandler(failure);
		});
		// an ID token may also come alone
		http.with(new IdTokenSignInConfigurer(pendingSignIns, postedIdTokens, registrations, tokens),
				(login) -> login.handlers(success, failure));
		http.exceptionHandling((strangers) -> {
			strangers.authenticationEntryPoint(new SignInEntryPoint(addresses));
			strangers.accessDeniedHandler(new StaleFormAccessDeniedHandler(pages, addresses));
		});
		http.sessionManagement((sessions) -> sessions.sessionAuthenticationStrategy(
				new CompositeSessionAuthenticationStrategy(List.of(personSessions, providerSessions))));
		http.logout((logout) -> logout.logoutSuccessHandler(new ProviderLogoutSuccessHandler(provider)));
		http.headers((headers) -> {
			headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
			// ContentSecurityPolicyFilter, in front of this chain, says who may frame us
			headers.frameOptions(FrameOptionsConfig::disable);
		});
		// every sign-in knows its own page
		http.requestCache((pagesToReturnTo) -> pagesToReturnTo.requestCache(new NullRequestCache()));
		// state protects the answers of the identity provider
		http.csrf((csrf) -> csrf.csrfTokenRepository(new VisitorCsrfTokenRepository())
			.ignoringRequestMatchers(FormPostReturnFilter.ANSWER));
		return http.build();
	}

	/**
	 * The ID token says who signed in: UserInfo would answer 401 to our access token,
	 * which is meant for the to-do API.
	 */
	private static OidcUserService people() {
		OidcUserService people = new OidcUserService();
		people.setRetrieveUserInfo((request) -> false);
		people.setOidcUserConverter((source) -> new Person(source.getUserRequest().getIdToken()));
		return people;
	}

}
