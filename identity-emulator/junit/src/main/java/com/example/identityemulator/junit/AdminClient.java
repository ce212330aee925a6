package com.example.identityemulator.junit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * Where the emulator takes orders.
 */
final class AdminClient {

	private final HttpClient http = HttpClient.newHttpClient();

	private final String address;

	private final String secret;

	/**
	 * Knows the way.
	 * @param secret empty where none is wanted
	 */
	AdminClient(String address, String secret) {
		this.address = address;
		this.secret = secret;
	}

	String post(String path, Map<String, ?> json) {
		return send("POST", path, HttpRequest.BodyPublishers.ofString(JsonWriter.write(json)));
	}

	String get(String path) {
		return send("GET", path, HttpRequest.BodyPublishers.noBody());
	}

	void put(String path, Map<String, ?> json) {
		send("PUT", path, HttpRequest.BodyPublishers.ofString(JsonWriter.write(json)));
	}

	void delete(String path) {
		send("DELETE", path, HttpRequest.BodyPublishers.noBody());
	}

	private String send(String method, String path, HttpRequest.BodyPublisher body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/admin/" + path))
			.header("Content-Type", "application/json")
			.header("Authorization", "Bearer " + this.secret)
			.method(method, body)
			.build();
		HttpResponse<String> response = EmulatorRequests.send(this.http, request);
		if (response.statusCode() >= 300) {
			throw new IllegalArgumentException(response.body());
		}
		return response.body();
	}

}
