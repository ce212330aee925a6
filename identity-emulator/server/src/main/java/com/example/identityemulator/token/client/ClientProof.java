package com.example.identityemulator.token.client;

/**
 * How an application proved who it is, as azpacr and appidacr count it.
 */
public enum ClientProof {

	NONE("0"), SECRET("1"), CERTIFICATE("2"), FEDERATED_TOKEN("2");

	private final String claim;

	ClientProof(String claim) {
		this.claim = claim;
	}

	public String claim() {
		return this.claim;
	}

}
