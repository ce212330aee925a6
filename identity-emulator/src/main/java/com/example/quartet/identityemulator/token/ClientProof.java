package com.example.quartet.identityemulator.token;

/**
 * How an application proved who it is, as azpacr and appidacr count it.
 */
public enum ClientProof {

	NONE, SECRET, CERTIFICATE;

	public String claim() {
		return String.valueOf(ordinal());
	}

}
