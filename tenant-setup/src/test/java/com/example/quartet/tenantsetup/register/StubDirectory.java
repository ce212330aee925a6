package com.example.quartet.tenantsetup.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a tenant holds, as far as registrations go.
 */
class StubDirectory {

	final List<ObjectNode> applications = new ArrayList<>();

	final List<ObjectNode> servicePrincipals = new ArrayList<>();

	final List<ObjectNode> roleAssignments = new ArrayList<>();

	final List<ObjectNode> grants = new ArrayList<>();

	final List<ObjectNode> deleted = new ArrayList<>();

	StubDirectory() {
		object(this.servicePrincipals).put("appId", ServicePrincipals.MICROSOFT_GRAPH)
			.put("displayName", "Microsoft Graph");
	}

	static ObjectNode object(List<ObjectNode> kind) {
		ObjectNode made = JsonMapper.shared().createObjectNode().put("id", UUID.randomUUID().toString());
		kind.add(made);
		return made;
	}

	ObjectNode newApplication(String uniqueName) {
		ObjectNode made = object(this.applications).put("appId", UUID.randomUUID().toString());
		return (uniqueName != null) ? made.put("uniqueName", uniqueName) : made;
	}

	static Optional<ObjectNode> find(List<ObjectNode> kind, String property, String value) {
		return first(kind, (object) -> object.path(property).asString("").equals(value));
	}

	static Optional<ObjectNode> first(List<ObjectNode> kind, Predicate<JsonNode> wanted) {
		return kind.stream().filter(wanted).findFirst();
	}

	void delete(ObjectNode application) {
		this.applications.remove(application);
		this.deleted.add(application);
		find(this.servicePrincipals, "appId", application.path("appId").asString()).ifPresent((principal) -> {
			this.servicePrincipals.remove(principal);
			String id = principal.path("id").asString();
			this.roleAssignments.removeIf((assignment) -> mentions(assignment, id));
			this.grants.removeIf((grant) -> mentions(grant, id));
		});
	}

	/**
	 * All of it by names instead of ids, so that two tenants can be compared.
	 */
	Map<String, List<String>> byNames() {
		Map<String, String> names = new TreeMap<>();
		this.applications.forEach((application) -> {
			names.put(application.path("appId").asString(), "appId of " + application.path("displayName").asString());
			names.put(application.path("id").asString(), "id");
		});
		this.servicePrincipals.forEach((principal) -> names.put(principal.path("id").asString(),
				"principal " + names.getOrDefault(principal.path("appId").asString(), "Graph")));
		Map<String, List<String>> all = new TreeMap<>();
		all.put("applications", named(this.applications, names));
		all.put("servicePrincipals", named(this.servicePrincipals, names));
		all.put("roleAssignments", named(this.roleAssignments, names));
		all.put("grants", named(this.grants, names));
		return all;
	}

	private static List<String> named(List<ObjectNode> kind, Map<String, String> names) {
		return kind.stream().map((object) -> {
			ObjectNode copy = object.deepCopy();
			copy.remove("id");
			copy.path("keyCredentials").forEach((credential) -> ((ObjectNode) credential).remove("keyId"));
			String text = copy.toString();
			for (Map.Entry<String, String> name : names.entrySet()) {
				text = text.replace(name.getKey(), name.getValue());
			}
			return text;
		}).sorted().toList();
	}

	private static boolean mentions(JsonNode object, String id) {
		return object.valueStream().anyMatch((value) -> value.asString("").equals(id));
	}

}
