package com.example.identityemulator.portal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import com.example.identityemulator.directory.Registrations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Finds the file of an application by its client id.
 */
@Component
class ApplicationDocuments {

	private static final String KIND = "applications";

	private final Registrations registrations;

	ApplicationDocuments(Registrations registrations) {
		this.registrations = registrations;
	}

	Optional<JsonNode> find(UUID id) {
		return this.registrations.find(key(id));
	}

	JsonNode require(UUID id) {
		return find(id).orElseThrow(() -> new NoSuchObjectException(id));
	}

	/**
	 * The file that the application stands in, or will stand in.
	 */
	String key(UUID id) {
		return this.registrations.of(KIND)
			.entrySet()
			.stream()
			.filter((file) -> id.toString().equalsIgnoreCase(file.getValue().path("appId").asString("")))
			.map(Map.Entry::getKey)
			.findFirst()
			.map((file) -> KIND + "/" + file)
			.orElse(KIND + "/" + id + ".json");
	}

	void change(UUID id, Consumer<ObjectNode> change) {
		String key = key(id);
		ObjectNode app = this.registrations.draft(key);
		change.accept(app);
		this.registrations.put(key, app);
	}

}
