package com.example.identityemulator.web;

import java.util.Map;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Registrations;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says which redirect URIs are registered, and in which file, where another one was sent.
 */
@Component
class RegisteredAddresses {

	private static final String KIND = "applications";

	private final Directory directory;

	private final Registrations registrations;

	RegisteredAddresses(Directory directory, Registrations registrations) {
		this.directory = directory;
		this.registrations = registrations;
	}

	Optional<Entry> about(AadstsException refusal, @Nullable String clientId) {
		return (refusal.error() == AadstsError.REDIRECT_URI_MISMATCH && clientId != null)
				? this.directory.application(clientId).map((client) -> new Entry(client, file(client)))
				: Optional.empty();
	}

	private String file(AppRegistration client) {
		return this.registrations.of(KIND)
			.entrySet()
			.stream()
			.filter((entry) -> client.clientId().equalsIgnoreCase(entry.getValue().path("appId").asString("")))
			.map(Map.Entry::getKey)
			.findFirst()
			.map((name) -> KIND + "/" + name)
			.orElse(KIND);
	}

	/**
	 * An application and the file that registers it.
	 */
	record Entry(AppRegistration application, String file) {

	}

}
