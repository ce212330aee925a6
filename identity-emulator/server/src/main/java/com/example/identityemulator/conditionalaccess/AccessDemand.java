package com.example.identityemulator.conditionalaccess;

import com.example.identityemulator.protocol.AadstsError;

/**
 * What stands between a person and what they want to reach, the worst first.
 */
public enum AccessDemand {

	/** Nothing helps. */
	BLOCK(AadstsError.BLOCKED_BY_POLICY),

	/** The device must be known. */
	KNOWN_DEVICE(AadstsError.DEVICE_NOT_KNOWN),

	/** The device must keep the organisation's rules. */
	COMPLIANT_DEVICE(AadstsError.DEVICE_NOT_COMPLIANT),

	/** The sign-in is too long ago. */
	SIGN_IN_AGAIN(AadstsError.SIGN_IN_FREQUENCY),

	/** A password is not enough. */
	SECOND_FACTOR(AadstsError.STRONGER_SIGN_IN_NEEDED);

	private final AadstsError error;

	AccessDemand(AadstsError error) {
		this.error = error;
	}

	/**
	 * How a refusal is numbered.
	 */
	public AadstsError error() {
		return this.error;
	}

	/**
	 * Whether the person can help it on the pages of a sign-in.
	 */
	public boolean canBeMet() {
		return this == SIGN_IN_AGAIN || this == SECOND_FACTOR;
	}

}
