package com.example.identityemulator.junit;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Sends requests to the emulator. A kept connection may be closed at the moment when it
 * is used again, which says nothing about the emulator: such a request is sent once more.
 */
final class EmulatorRequests {

	private EmulatorRequests() {
	}

	/**
	 * Sends it.
	 * @throws IllegalStateException if there is no answer
	 */
	static HttpResponse<String> send(HttpClient http, HttpRequest request) {
		try {
			try {
				return http.send(request, BodyHandlers.ofString());
			}
			catch (IOException ex) {
				return http.send(request, BodyHandlers.ofString());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The identity emulator does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
