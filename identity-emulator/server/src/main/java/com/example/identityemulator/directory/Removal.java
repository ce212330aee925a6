package com.example.identityemulator.directory;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an object out, and every mention of it with it, as the platform does.
 */
final class Removal {

	/** What names another object, and is nothing without it. */
	private static final Set<String> OWNERS = Set.of("principalId", "clientId", "resourceId", "homeAccount");

	/** Where another object is one of several. */
	private static final Set<String> LISTS = Set.of("members", "knownClientApplications");

	private final RegistrationEntries entries;

	Removal(RegistrationEntries entries) {
		this.entries = entries;
	}

	void remove(String key) {
		JsonNode gone = this.entries.find(key).orElseThrow(() -> new NotRegisteredException(key));
		this.entries.remove(key);
		String id = gone.path("appId").asString(gone.path("id").asString(""));
		if (id.isEmpty()) {
			return;
		}
		this.entries.remove("administrators/" + id);
		for (String other : this.entries.keys()) {
			JsonNode document = this.entries.find(other).orElse(gone);
			if (OWNERS.stream().anyMatch((member) -> document.path(member).asString("").equalsIgnoreCase(id))) {
				remove(other);
			}
			else if (document.isObject() && document.toString().contains(id)) {
				ObjectNode without = ((ObjectNode) document).deepCopy();
				removeMentions(without, id);
				this.entries.put(other, without);
			}
		}
	}

	private void removeMentions(ObjectNode document, String id) {
		LISTS.forEach((member) -> removeFrom(document.path(member), id));
		removeFrom(document.path("api").path("knownClientApplications"), id);
		List.of(document.path("requiredResourceAccess"), document.path("api").path("preAuthorizedApplications"))
			.forEach((list) -> removeFrom(list, id));
		// a policy stays, and is about the others
		JsonNode conditions = document.path("conditions");
		List.of(conditions.path("users"), conditions.path("applications"))
			.forEach((kind) -> kind.forEach((list) -> removeFrom(list, id)));
	}

	private void removeFrom(JsonNode list, String id) {
		if (list instanceof ArrayNode array) {
			for (int i = array.size() - 1; i >= 0; i--) {
				JsonNode element = array.get(i);
				if (id.equalsIgnoreCase(element.asString(""))
						|| id.equalsIgnoreCase(element.path("resourceAppId").asString(""))
						|| id.equalsIgnoreCase(element.path("appId").asString(""))) {
					array.remove(i);
				}
			}
		}
	}

}
