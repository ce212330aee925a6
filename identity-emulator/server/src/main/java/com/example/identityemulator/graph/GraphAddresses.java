package com.example.identityemulator.graph;

import com.example.identityemulator.PublicAddresses;

import org.springframework.stereotype.Component;

/**
 * The addresses that stand in answers.
 */
@Component
class GraphAddresses {

	static final String PATH = "/v1.0";

	private final PublicAddresses addresses;

	GraphAddresses(PublicAddresses addresses) {
		this.addresses = addresses;
	}

	String of(String path) {
		return this.addresses.url(PATH + path);
	}

	/**
	 * What an answer is, as the metadata calls it.
	 */
	String context(String what) {
		return of("/$metadata#" + what);
	}

}
