package com.example.quartet.workshop.lab;

import java.net.URI;

import com.example.quartet.servicesupport.calls.BulkheadInterceptor;
import com.example.quartet.servicesupport.calls.OutgoingCallProperties;
import com.example.quartet.workshop.WorkshopProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Orders what shall go wrong, from the emulator alone: no real provider takes such
 * orders.
 */
class EmulatorFaults {

	private final @Nullable URI address;

	private final RestClient http;

	EmulatorFaults(WorkshopProperties workshop, RestClient.Builder http, OutgoingCallProperties calls) {
		this.address = workshop.emulatorAdmin();
		this.http = http.requestInterceptor(new BulkheadInterceptor(calls)).build();
	}

	/**
	 * Whether there is an emulator to order from.
	 */
	boolean areTaken() {
		return this.address != null;
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
