package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.pages.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What may follow when a genuine person of a tenant signs in that is not let in: their
 * organisation may just be signing up.
 */
@FunctionalInterface
public interface TenantSignUp {

	/**
	 * Signs a tenant up, if that was begun and this person may finish it.
	 * @param idToken genuine, and meant for us
	 * @param wanted the page that the sign-in was for
	 */
	Result finish(Jwt idToken, PageAddress wanted, HttpServletRequest request, HttpServletResponse response);

	/**
	 * What came of it.
	 */
	enum Result {

		/** From now on its people are let in. */
		SIGNED_UP,

		/** It was begun, and takes an administrator to finish. */
		NOT_AN_ADMINISTRATOR,

		/** This browser began nothing for that tenant. */
		NOT_BEGUN

	}

}
