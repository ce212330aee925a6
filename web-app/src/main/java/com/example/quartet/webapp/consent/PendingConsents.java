package com.example.quartet.webapp.consent;

import java.util.Base64;

import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Accepts an answer about consent only if this browser asked for it, and only once.
 */
@Component
public class PendingConsents {

	private final StringKeyGenerator states = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

	private final RoundTripCookies cookies;

	PendingConsents(RoundTripCookies cookies) {
		this.cookies = cookies;
	}

	/**
	 * Lets the visitor go.
	 * @param consent what they are asked, and where to go on
	 * @param request of the visitor
	 * @param response remembers it
	 * @return the state to send along
	 */
	public String begin(PendingConsent consent, HttpServletRequest request, HttpServletResponse response) {
		String state = this.states.generateKey();
		this.cookies.begin(state, consent, request, response);
		return state;
	}

	/**
	 * Finds a visitor who is about to leave.
	 * @param state what {@code begin} returned
	 * @param request of the visitor
	 * @return {@code null} if this browser did not begin with it
	 */
	@Nullable PendingConsent find(String state, HttpServletRequest request) {
		return this.cookies.find(PendingConsent.class, state, request);
	}

	/**
	 * Takes the visitor back.
	 * @param request carries the state
	 * @param response forgets it
	 * @return {@code null} if this browser awaits no answer with it
	 */
	public @Nullable PendingConsent end(HttpServletRequest request, HttpServletResponse response) {
		return this.cookies.end(PendingConsent.class, request.getParameter("state"), request, response);
	}

}
