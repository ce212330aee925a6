package com.example.quartet.workshop.recording;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Whom this module talks to, by the names that its settings give them.
 */
class Neighbours {

	/** The lane of the identity provider. */
	static final String PLATFORM = "identity-platform";

	/** The emulator has its Microsoft Graph at its own address. */
	private static final String GRAPH_PATH = "/v1.0/";

	// the longest address first
	private final Map<String, String> names = new TreeMap<>(Comparator.reverseOrder());

	Neighbours(Environment environment, IdentityProperties settings) {
		this.names.put(settings.backchannel(), PLATFORM);
		Binder.get(environment)
			.bind("spring.http.serviceclient", Bindable.mapOf(String.class, Client.class))
			.ifBound((clients) -> clients.forEach((name, client) -> this.names
				.put(client.baseUrl() + (client.baseUrl().equals(settings.backchannel()) ? GRAPH_PATH : ""), name)));
	}

	String at(String address) {
		return this.names.entrySet()
			.stream()
			.filter((neighbour) -> address.startsWith(neighbour.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(address.replaceFirst("(//[^/]*)/.*", "$1"));
	}

	/**
	 * Where one of them is.
	 *
	 * @param baseUrl what its addresses begin with
	 */
	record Client(String baseUrl) {
	}

}
