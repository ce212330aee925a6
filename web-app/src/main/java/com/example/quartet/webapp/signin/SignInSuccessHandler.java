package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.Objects;

import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * After a sign-in the visitor goes on to the page that they wanted when it was begun.
 */
public class SignInSuccessHandler implements AuthenticationSuccessHandler {

	// the first page reads it
	private static final SessionAttribute<SignInWay> WAY_IN = new SessionAttribute<>("wayIn", SignInWay.class);

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		PendingSignIn pending = Objects.requireNonNull(PendingSignIn.answeredBy(request));
		WAY_IN.write(request, SignInWay.of(pending.attributes()));
		SignInAttempt.comeBack(pending, request);
		FinishedSignIns.add(pending, request);
		response.sendRedirect(request.getContextPath() + pending.page().address());
	}

}
