package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.Objects;

import com.example.quartet.webapp.tenants.TenantChoice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * After a sign-in the visitor goes on to the page that they wanted when it was begun.
 */
public class SignInSuccessHandler implements AuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		PendingSignIn pending = Objects.requireNonNull(PendingSignIn.answeredBy(request));
		SignInWay.of(pending.attributes()).remember(request);
		TenantChoice.remember(TenantChoice.of(pending.attributes()), request);
		SignInAttempt.comeBack(pending, request);
		FinishedSignIns.add(pending, request);
		response.sendRedirect(request.getContextPath() + pending.page().address());
	}

}
