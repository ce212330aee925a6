package com.example.quartet.webapp.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;

/**
 * A sign-in that we asked for by ourselves, since an API refused the token. Only one that
 * came back counts: the person may have left it, or have it open in several tabs.
 *
 * @param stepUp whether it has to be a stronger sign-in
 * @param cameBack whether the person has signed in since, as strongly as that
 */
record SignInAttempt(String reason, boolean stepUp, Instant when, boolean cameBack) implements Serializable {

	private static final SessionAttribute<SignInAttempt> LAST_ATTEMPT = SessionAttribute.of(SignInAttempt.class);

	private static final Duration REPETITION_WINDOW = Duration.ofMinutes(2);

	/**
	 * Notes that an API refused.
	 * @return whether it refused for the same reason just before the last sign-in:
	 * another one would not help
	 */
	static boolean isInVain(String reason, boolean stepUp, Instant now, HttpServletRequest request) {
		SignInAttempt last = LAST_ATTEMPT.read(request);
		boolean inVain = last != null && last.cameBack() && last.reason().equals(reason)
				&& last.when().plus(REPETITION_WINDOW).isAfter(now);
		// a person who reloads the page may try once more
		LAST_ATTEMPT.write(request, inVain ? null : new SignInAttempt(reason, stepUp, now, false));
		return inVain;
	}

	/**
	 * Notes that a person came back: a silent sign-in in another tab is no stronger one.
	 */
	static void comeBack(PendingSignIn signIn, HttpServletRequest request) {
		SignInAttempt last = LAST_ATTEMPT.read(request);
		if (last != null && (!last.stepUp() || signIn.stepUp())) {
			LAST_ATTEMPT.write(request, new SignInAttempt(last.reason(), last.stepUp(), last.when(), true));
		}
	}

}
