package com.example.identityemulator.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the files say, object by object, each under a key such as {@code users/<id>}: so
 * that one can be changed, kept over a restart, and all be written as the same files.
 */
class RegistrationEntries {

	static final String DIRECTORY = "directory.json";

	private static final Set<String> KINDS = Set.of("tenants", "users", "groups", "administrators",
			"appRoleAssignments", "oauth2PermissionGrants", "namedLocations", "applications", "policies");

	private static final Set<String> FILES = Set.of("applications", "policies");

	private static final String IN_DIRECTORY = "directory/";

	/** What earlier versions had, in a format of their own. */
	private static final String DEMANDS = "authenticationDemands";

	private final Map<String, JsonNode> entries;

	RegistrationEntries(Map<String, JsonNode> entries) {
		this.entries = new LinkedHashMap<>(entries);
	}

	/**
	 * Takes files apart.
	 * @param files directory.json, applications/*.json, policies/*.json
	 */
	static RegistrationEntries ofFiles(Map<String, ObjectNode> files) {
		RegistrationEntries result = new RegistrationEntries(Map.of());
		files.forEach((name, content) -> {
			if (name.equals(DIRECTORY)) {
				content.properties().forEach((member) -> result.takeApart(member.getKey(), member.getValue()));
			}
			else {
				result.entries.put(name, content);
			}
		});
		return result;
	}

	private void takeApart(String member, JsonNode value) {
		if (member.equals(DEMANDS)) {
			throw new BadRegistrationException(DIRECTORY, "$." + DEMANDS,
					"is a Conditional Access policy now, a file in the folder policies");
		}
		if (!value.isArray()) {
			this.entries.put(IN_DIRECTORY + member, value);
			return;
		}
		for (int i = 0; i < value.size(); i++) {
			JsonNode element = value.get(i);
			if (this.entries.put(key(member, element), element) != null && element.has("id")) {
				throw new BadRegistrationException(DIRECTORY, "$.%s[%d].id".formatted(member, i),
						element.path("id").asString("") + " is there twice");
			}
		}
	}

	/**
	 * Where an object of directory.json is kept: by its id if it has one.
	 */
	static String key(String kind, JsonNode element) {
		String appId = element.path("appId").asString("");
		if (!appId.isEmpty()) {
			return kind + "/" + appId + ".json";
		}
		String id = element.path("id").asString("");
		if (id.isEmpty()) {
			id = element.isString() ? element.asString()
					: UUID.nameUUIDFromBytes(element.toString().getBytes(StandardCharsets.UTF_8)).toString();
		}
		return kind + "/" + id;
	}

	/**
	 * A typing error in an address must not become a member of the files.
	 */
	static void requireKnown(String key, JsonNode value) {
		String kind = key.substring(0, key.indexOf('/'));
		if (!KINDS.contains(kind)) {
			throw new IllegalArgumentException(kind + " is none of " + new TreeSet<>(KINDS));
		}
		if (FILES.contains(kind) && !(key.endsWith(".json") && value.isObject())) {
			throw new IllegalArgumentException(
					"Each of %s is a file: one JSON object, whose name ends in .json".formatted(kind));
		}
		if (!value.isObject() && !value.isString()) {
			throw new IllegalArgumentException("Each of %s is one JSON object, or an id".formatted(kind));
		}
		if (value.has("id") && !key.equals(key(kind, value)) && !key.endsWith(".json")) {
			throw new IllegalArgumentException("The object's id is not " + key.substring(kind.length() + 1));
		}
	}

	/**
	 * The same put together again.
	 */
	Map<String, ObjectNode> files() {
		Map<String, ObjectNode> files = new TreeMap<>();
		ObjectNode directory = JsonMapper.shared().createObjectNode();
		this.entries.forEach((key, value) -> {
			if (key.startsWith(IN_DIRECTORY)) {
				directory.set(key.substring(IN_DIRECTORY.length()), value);
			}
			else if (key.endsWith(".json")) {
				files.put(key, (ObjectNode) value);
			}
			else {
				directory.withArray(key.substring(0, key.indexOf('/'))).add(value);
			}
		});
		files.put(DIRECTORY, directory);
		return files;
	}

	RegistrationEntries copy() {
		return new RegistrationEntries(this.entries);
	}

	Map<String, JsonNode> all() {
		return this.entries;
	}

	Optional<JsonNode> find(String key) {
		return Optional.ofNullable(this.entries.get(key));
	}

	/**
	 * Everything of one kind, such as users.
	 */
	Map<String, JsonNode> of(String kind) {
		Map<String, JsonNode> found = new LinkedHashMap<>();
		this.entries.forEach((key, value) -> {
			if (key.startsWith(kind + "/")) {
				found.put(key.substring(kind.length() + 1), value);
			}
		});
		return found;
	}

	void put(String key, JsonNode value) {
		this.entries.put(key, value);
	}

	void remove(String key) {
		this.entries.remove(key);
	}

	List<String> keys() {
		return new ArrayList<>(this.entries.keySet());
	}

}
