package com.example.identityemulator.conditionalaccess;

/**
 * What is known of the device that a person uses.
 */
public enum DeviceState {

	/** Nothing. */
	UNKNOWN,

	/** It is registered, and does not keep the organisation's rules. */
	REGISTERED,

	/** It keeps the organisation's rules. */
	COMPLIANT

}
