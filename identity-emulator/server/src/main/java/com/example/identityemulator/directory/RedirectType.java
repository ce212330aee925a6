package com.example.identityemulator.directory;

/**
 * What kind of application waits at a redirect URI; it decides how a code may be
 * redeemed.
 */
public enum RedirectType {

	/** A server that keeps a secret. */
	WEB,

	/** A script in a page: cross-origin requests, no secret. */
	SPA,

	/** A program on a person's machine: no secret. */
	NATIVE

}
