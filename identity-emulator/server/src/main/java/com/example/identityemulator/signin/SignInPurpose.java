package com.example.identityemulator.signin;

/**
 * What somebody signs in for; it decides what follows after the last page.
 */
public enum SignInPurpose {

	TOKENS, ADMIN_CONSENT, DEVICE, MY_APPS

}
