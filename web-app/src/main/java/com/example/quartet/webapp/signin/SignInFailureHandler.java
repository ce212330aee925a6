package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import com.example.quartet.webapp.api.ApiUnavailableException;
import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.pages.PageRenderer;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * A sign-in that fails ends on a page with a link: an automatic redirect back to the
 * identity provider could loop for ever.
 */
public class SignInFailureHandler implements AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(SignInFailureHandler.class);

	private static final SessionAttribute<SecurityContext> SIGNED_IN = new SessionAttribute<>(
			HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContext.class);

	// also those that only Unicode knows: U+0085, U+2028, U+2029
	private static final Pattern LINE_BREAKS_AND_CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	private final PageRenderer pages;

	private final TenantSignUp signUp;

	public SignInFailureHandler(PageRenderer pages, TenantSignUp signUp) {
		this.pages = pages;
		this.signUp = signUp;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException, ServletException {
		if ("True".equals(request.getParameter("admin_consent")) && request.getParameter("error") == null) {
			// consent that was given at the identity provider's own site, unasked
			this.pages.show(request, response, HttpStatus.OK, "connect-return", Map.of("result", "unasked"));
			return;
		}
		PageAddress finished = FinishedSignIns.pageOf(request.getParameter("state"), request);
		if (finished != null) {
			response.sendRedirect(request.getContextPath() + finished.address());
			return;
		}
		@Nullable SignInFailure failure = isAnswer(request) ? explain(exception) : SignInFailure.NOT_AWAITED;
		Jwt notSignedUp = TenantNotSignedUpError.idTokenIn(exception);
		if (notSignedUp != null) {
			failure = finishSignUp(notSignedUp, failure, request, response);
		}
		if (failure == null) {
			// the same sign-in again, which is let in now
			response.sendRedirect(request.getContextPath() + PendingSignIn.pageAfter(request).signInAddress());
			return;
		}
		SecurityContext before = signedInBefore(request);
		if (before != null) {
			failure = failure.whileSignedIn();
			// the filter has cleared it, and the session has not
			SecurityContextHolder.setContext(before);
		}
		log.warn("Sign-in failed: {}, {} {}, trace {}, correlation {}", oneLine(failure.code()), failure.number(),
				oneLine(failure.explanation()), failure.traceId(), failure.correlationId());
		log.debug("Sign-in failed", exception);
		this.pages.show(request, response, failure.status(), "sign-in-failed",
				Map.of("failure", failure, "page", PendingSignIn.pageAfter(request).address()));
	}

	/**
	 * Signs the person's organisation up if they are finishing that.
	 * @return {@code null} if nothing stands in the way of signing in any more
	 */
	private @Nullable SignInFailure finishSignUp(Jwt idToken, SignInFailure failure, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			return switch (this.signUp.finish(idToken, PendingSignIn.pageAfter(request), request, response)) {
				case SIGNED_UP -> null;
				case NOT_AN_ADMINISTRATOR -> SignInFailure.notAnAdministrator(idToken.getClaimAsString("tid"));
				case NOT_BEGUN -> failure;
			};
		}
		catch (RestClientException | OAuth2AuthorizationException ex) {
			log.warn("The organisation was not connected: {}", ex.getMessage());
			return (ex instanceof ApiUnavailableException || ex instanceof HttpClientErrorException)
					? SignInFailure.API_UNAVAILABLE : SignInFailure.UNREACHABLE;
		}
	}

	private static boolean isAnswer(HttpServletRequest request) {
		return request.getParameter("state") != null;
	}

	private static @Nullable SecurityContext signedInBefore(HttpServletRequest request) {
		return SIGNED_IN.read(request);
	}

	private static SignInFailure explain(AuthenticationException exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof ApiUnavailableException) {
				return SignInFailure.API_UNAVAILABLE;
			}
			if (cause instanceof RestClientException || cause instanceof IOException) {
				return SignInFailure.UNREACHABLE; // no tokens, or no keys to check them
			}
			if (cause instanceof JwtValidationException refused) {
				OAuth2Error error = refused.getErrors().iterator().next();
				if (IdTokenTimeValidator.CLOCKS_DIFFER.equals(error.getErrorCode())) {
					return SignInFailure.clocksDiffer(error.getDescription());
				}
				if (TenantNotSignedUpError.CODE.equals(error.getErrorCode())) {
					return SignInFailure.notSignedUp(error.getDescription());
				}
			}
			else if (cause instanceof BadJwtException) {
				return SignInFailure.UNKNOWN_KEY;
			}
		}
		return (exception instanceof OAuth2AuthenticationException refused) ? SignInFailure.of(refused.getError())
				: SignInFailure.NOT_AWAITED;
	}

	private static @Nullable String oneLine(@Nullable String untrusted) {
		return (untrusted != null) ? LINE_BREAKS_AND_CONTROLS.matcher(untrusted).replaceAll(" ") : null;
	}

}
