package com.example.identityemulator.conditionalaccess;

import com.example.identityemulator.directory.RedirectType;

/**
 * The kind of application that a person uses.
 */
public enum ClientType {

	/** Pages and their servers. */
	BROWSER("browser"),

	/** Programs, and devices without a browser. */
	PROGRAM("mobileAppsAndDesktopClients");

	private final String graphName;

	ClientType(String graphName) {
		this.graphName = graphName;
	}

	public static ClientType of(RedirectType type) {
		return (type == RedirectType.NATIVE) ? PROGRAM : BROWSER;
	}

	public String graphName() {
		return this.graphName;
	}

}
