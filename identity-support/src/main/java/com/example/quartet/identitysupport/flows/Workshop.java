package com.example.quartet.identitysupport.flows;

/**
 * What all that is only there in the workshop has in common.
 */
public final class Workshop {

	/** The profile that turns it on. */
	public static final String PROFILE = "workshop";

	/** Addresses of an API that are no part of what it is for. */
	public static final String PATH = "/api/workshop/";

	/** Before the filters that check tokens, behind the one that continues a trace. */
	public static final int BEFORE_EVERYBODY = -110;

	private Workshop() {
	}

}
