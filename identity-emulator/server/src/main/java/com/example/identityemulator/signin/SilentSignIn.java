package com.example.identityemulator.signin;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.ClaimsRequest;

/**
 * A sign-in with {@code prompt=none}: no page may be shown, so each becomes an error.
 */
final class SilentSignIn {

	private SilentSignIn() {
	}

	/**
	 * The same step, unless the sign-in is silent and the step is a page.
	 */
	static SignInFlow.Step check(SignInRequest request, SignInFlow.Step step) {
		if (!request.prompts("none")) {
			return step;
		}
		AppRegistration client = request.client();
		switch (step) {
			case CREDENTIALS -> throw new AadstsException(AadstsError.LOGIN_REQUIRED);
			case PICK_ACCOUNT -> throw new AadstsException(AadstsError.MORE_THAN_ONE_ACCOUNT);
			case SECOND_FACTOR -> throw new AadstsException(AadstsError.STRONGER_SIGN_IN_NEEDED, client.displayName())
				.withClaims(ClaimsRequest.demanding(request.claims().contexts()));
			case CONSENT ->
				throw new AadstsException(AadstsError.CONSENT_PAGE_NEEDED, client.clientId(), client.displayName());
			default -> {
				return step;
			}
		}
	}

}
