package com.example.quartet.webapp.lab;

import com.example.quartet.identitysupport.flows.Workshop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Orders what shall go wrong, from the emulator alone: no real provider takes such
 * orders.
 */
@Component
@Profile(Workshop.PROFILE)
class EmulatorOrders {

	private final String address;

	private final RestClient http;

	EmulatorOrders(@Value("${lab.emulator-admin}") String address, RestClient.Builder http) {
		this.address = address;
		this.http = http.build();
	}

	/**
	 * Whether there is an emulator to order from.
	 */
	boolean areTaken() {
		return !this.address.isEmpty();
	}

	/**
	 * Lets the next request of one application go wrong.
	 * @param fault in which way
	 * @param clientId the application
	 */
	void next(Fault fault, String clientId) {
		this.http.post()
			.uri(this.address + "/admin/faults")
			.contentType(MediaType.APPLICATION_JSON)
			.body(fault.of(clientId))
			.retrieve()
			.toBodilessEntity();
	}

}
