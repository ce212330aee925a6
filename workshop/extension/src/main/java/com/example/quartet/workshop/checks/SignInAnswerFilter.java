package com.example.quartet.workshop.checks;

import java.io.IOException;
import java.net.HttpCookie;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.webapp.signin.FormPostReturnFilter;
import com.example.quartet.webapp.signin.PendingSignInRepository;
import com.example.quartet.workshop.Workshop;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * While the check of state is off, the site remembers sign-ins for all browsers alike:
 * the mistake of a site that looks up a state without asking who brings it.
 */
@Order(Workshop.FILTER_ORDER + 1)
class SignInAnswerFilter extends OncePerRequestFilter {

	private static final String EXPECTED_NONCE = SignInAnswerFilter.class.getName() + ".nonce";

	private static final int MAXIMUM_SIGN_INS = 1_000;

	private final Cache<String, List<Cookie>> begun;

	private final CheckSwitch checks;

	private final PendingSignInRepository pending;

	SignInAnswerFilter(CheckSwitch checks, PendingSignInRepository pending) {
		this.checks = checks;
		this.pending = pending;
		this.begun = Caffeine.newBuilder()
			.maximumSize(MAXIMUM_SIGN_INS)
			.expireAfterWrite(CheckSwitch.LONGEST_TIME_OFF)
			.build();
	}

	/**
	 * The nonce that an answer's ID token should have.
	 * @return {@code null} if no check is off, or if the answer is not awaited
	 */
	static @Nullable String expectedNonce(HttpServletRequest answer) {
		return (String) answer.getAttribute(EXPECTED_NONCE);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.checks.off() == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest asked = request;
		if (FormPostReturnFilter.ANSWER.matches(request)) {
			String state = request.getParameter("state");
			List<Cookie> cookies = (state != null && this.checks.isOff(SwitchableCheck.STATE))
					? this.begun.getIfPresent(state) : null;
			asked = (cookies != null) ? new RememberedRequest(request, cookies) : request;
			OAuth2AuthorizationRequest signIn = this.pending.loadAuthorizationRequest(asked);
			if (signIn != null) {
				request.setAttribute(EXPECTED_NONCE, signIn.getAdditionalParameters().get("nonce"));
			}
		}
		chain.doFilter(asked, response);
		remember(response);
	}

	private void remember(HttpServletResponse response) {
		String location = response.getHeader(HttpHeaders.LOCATION);
		String state = (location != null)
				? UriComponentsBuilder.fromUriString(location).build().getQueryParams().getFirst("state") : null;
		if (state != null && this.checks.isOff(SwitchableCheck.STATE)) {
			this.begun.put(state.replace("%3D", "="),
					response.getHeaders(HttpHeaders.SET_COOKIE)
						.stream()
						.flatMap((cookie) -> HttpCookie.parse(cookie).stream())
						.map((cookie) -> new Cookie(cookie.getName(), cookie.getValue()))
						.toList());
		}
	}

	/**
	 * A request that comes with cookies of another browser.
	 */
	private static final class RememberedRequest extends HttpServletRequestWrapper {

		private final List<Cookie> remembered;

		RememberedRequest(HttpServletRequest request, List<Cookie> remembered) {
			super(request);
			this.remembered = remembered;
		}

		@Override
		public Cookie[] getCookies() {
			return Stream.concat(Stream.ofNullable(super.getCookies()).flatMap(Stream::of), this.remembered.stream())
				.toArray(Cookie[]::new);
		}

	}

}
