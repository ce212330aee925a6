package com.example.quartet.webapp.signin;

import java.io.IOException;

import com.example.quartet.webapp.pages.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Signed in: on to the page that was wanted when this sign-in was begun.
 */
@Component
class SignInSuccessHandler implements AuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		request.getSession().setAttribute("wayIn", request.getAttribute(SignInWay.class.getName()));
		response.sendRedirect(request.getContextPath() + PageAddress.rememberedIn(request).address());
	}

}
