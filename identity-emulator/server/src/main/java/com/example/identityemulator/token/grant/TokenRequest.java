package com.example.identityemulator.token.grant;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.RedirectType;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.protocol.Authority;
import com.example.identityemulator.protocol.Form;
import com.example.identityemulator.token.client.ClientAuthentication;

/**
 * A request to the token endpoint whose sender is known.
 *
 * @param crossOrigin whether a script in a page sends it
 */
record TokenRequest(Authority authority, AppRegistration client, ClientAuthentication.Proof proof, Form form,
		boolean crossOrigin) {

	/**
	 * Servers prove who they are; scripts and programs cannot, and must not pretend to.
	 */
	void requireProofFor(RedirectType type) {
		require(type == RedirectType.SPA || !this.crossOrigin, AadstsError.CROSS_ORIGIN_NOT_ALLOWED);
		require(type != RedirectType.SPA || this.crossOrigin, AadstsError.CROSS_ORIGIN_REQUIRED);
		require(type == RedirectType.WEB || this.proof == ClientAuthentication.Proof.NONE,
				AadstsError.CLIENT_IS_PUBLIC);
		if (type == RedirectType.WEB) {
			requireProof();
		}
	}

	void requireProof() {
		require(this.proof != ClientAuthentication.Proof.NONE, AadstsError.MISSING_CREDENTIAL);
	}

	private void require(boolean fine, AadstsError error) {
		if (!fine) {
			throw new AadstsException(error);
		}
	}

}
