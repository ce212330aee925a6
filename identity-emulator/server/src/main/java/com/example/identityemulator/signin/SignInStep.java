package com.example.identityemulator.signin;

/**
 * What a person has to do next.
 */
public enum SignInStep {

	CREDENTIALS, PICK_ACCOUNT, SECOND_FACTOR, CONSENT, ADMIN_CONSENT, DONE

}
