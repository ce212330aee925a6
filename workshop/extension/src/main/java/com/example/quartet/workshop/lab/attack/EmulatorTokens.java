package com.example.quartet.workshop.lab.attack;

import java.util.Map;

import com.example.quartet.servicesupport.calls.BulkheadInterceptor;
import com.example.quartet.servicesupport.calls.OutgoingCallProperties;
import com.example.quartet.workshop.WorkshopProperties;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * Tokens that the emulator issues on order: genuine ones, but not such as this site would
 * ever get.
 */
class EmulatorTokens {

	private final WorkshopProperties workshop;

	private final RestClient http;

	EmulatorTokens(WorkshopProperties workshop, RestClient.Builder http, OutgoingCallProperties calls) {
		this.workshop = workshop;
		this.http = http.requestInterceptor(new BulkheadInterceptor(calls)).build();
	}

	String issue(Map<String, Object> order) {
		return this.http.post()
			.uri(this.workshop.emulatorAdmin() + "/admin/tokens")
			.contentType(MediaType.APPLICATION_JSON)
			.body(order)
			.retrieve()
			.body(new ParameterizedTypeReference<Map<String, String>>() {
			})
			.get("access_token");
	}

}
