package com.example.quartet.webapp.signin;

import java.io.IOException;

import com.example.quartet.webapp.pages.PageAddressResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A visitor who has to sign in is redirected and comes back to the same page; a script
 * gets a 401, because it cannot follow a redirect to another site.
 */
public class SignInEntryPoint implements AuthenticationEntryPoint {

	// and requests for icons and manifests: a sign-in begins only where a person sees a
	// page
	private static final RequestMatcher SCRIPTS = new OrRequestMatcher(
			new RequestHeaderRequestMatcher("HX-Request", "true"),
			new RequestHeaderRequestMatcher("X-Requested-With", "XMLHttpRequest"), SignInEntryPoint::isNoNavigation,
			SignInEntryPoint::asksForJson);

	private final PageAddressResolver addresses;

	public SignInEntryPoint(PageAddressResolver addresses) {
		this.addresses = addresses;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		send(request, response);
	}

	void send(HttpServletRequest request, HttpServletResponse response, String... choice) throws IOException {
		if (SCRIPTS.matches(request)) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter().write("""
					{"status":401,"title":"Unauthorized","detail":"The session has ended. Sign in again."}""");
			return;
		}
		String address = this.addresses.pageOf(request).signInAddress();
		response.sendRedirect(request.getContextPath()
				+ ((choice.length > 0) ? "%s&%s=%s".formatted(address, choice[0], choice[1]) : address));
	}

	private static boolean isNoNavigation(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return mode != null && !"navigate".equals(mode);
	}

	private static boolean asksForJson(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)
				&& !accept.contains(MediaType.TEXT_HTML_VALUE);
	}

}
