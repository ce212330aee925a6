package com.example.identityemulator.token;

import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.protocol.Authority;

/**
 * A device that waits for a person to sign in for it.
 */
public class DeviceCode {

	private final String userCode;

	private final Authority authority;

	private final AppRegistration client;

	private final String scope;

	private volatile String deviceCode;

	private volatile Grant grant;

	private volatile boolean declined;

	DeviceCode(String userCode, Authority authority, AppRegistration client, String scope) {
		this.userCode = userCode;
		this.authority = authority;
		this.client = client;
		this.scope = scope;
	}

	void isKnownAs(String deviceCode) {
		this.deviceCode = deviceCode;
	}

	/**
	 * The secret half, for the device alone.
	 */
	public String deviceCode() {
		return this.deviceCode;
	}

	/**
	 * The half that a person types.
	 */
	public String userCode() {
		return this.userCode;
	}

	public Authority authority() {
		return this.authority;
	}

	public AppRegistration client() {
		return this.client;
	}

	public String scope() {
		return this.scope;
	}

	public Optional<Grant> grant() {
		return Optional.ofNullable(this.grant);
	}

	public boolean isDeclined() {
		return this.declined;
	}

	public void approve(Grant grant) {
		this.grant = grant;
	}

	public void decline() {
		this.declined = true;
	}

}
