package com.example.identityemulator.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

/**
 * What every tenant has of the platform's own, and what a team's files add to it.
 */
final class BuiltInApplications {

	private static final List<String> FILES = List.of("microsoft-graph.json", "my-apps.json", "token-exchange.json");

	private static final Map<String, ObjectNode> BUILT_IN = read();

	private BuiltInApplications() {
	}

	/**
	 * The platform's applications, then the team's. A file with the id of one of the
	 * platform's adds permissions and roles to it.
	 */
	static Map<String, ObjectNode> and(Map<String, ObjectNode> registered) {
		Map<String, ObjectNode> all = new LinkedHashMap<>();
		BUILT_IN.forEach((name, document) -> all.put(name, document.deepCopy()));
		Map<String, ObjectNode> byId = new LinkedHashMap<>();
		all.values().forEach((document) -> byId.put(document.path("appId").asString(), document));
		registered.forEach((name, document) -> {
			ObjectNode extended = byId.get(document.path("appId").asString(""));
			if (extended == null) {
				all.put(name, document);
				return;
			}
			addMissing(extended.withObject("api").withArray("oauth2PermissionScopes"),
					document.path("api").path("oauth2PermissionScopes"));
			addMissing(extended.withArray("appRoles"), document.path("appRoles"));
		});
		return all;
	}

	private static void addMissing(ArrayNode known, JsonNode more) {
		Set<JsonNode> ids = new HashSet<>();
		known.forEach((permission) -> ids.add(permission.path("id")));
		more.forEach((permission) -> {
			if (ids.add(permission.path("id"))) {
				known.add(permission);
			}
		});
	}

	private static Map<String, ObjectNode> read() {
		Map<String, ObjectNode> documents = new LinkedHashMap<>();
		FILES.forEach((name) -> documents.put(name, (ObjectNode) JsonMapper.shared().readTree(text(name))));
		ObjectNode graph = documents.get("microsoft-graph.json");
		ArrayNode scopes = JsonMapper.shared().createArrayNode();
		ArrayNode roles = graph.withArray("appRoles");
		Iterator<String> lines = text("microsoft-graph-permissions.csv").lines().skip(1).iterator();
		lines.forEachRemaining((line) -> addPermission(line.split(",", -1), scopes, roles));
		addMissing(graph.withObject("api").withArray("oauth2PermissionScopes"), scopes);
		return documents;
	}

	/**
	 * One line of the table: name, id for people, who may consent, id for applications.
	 */
	private static void addPermission(String[] line, ArrayNode scopes, ArrayNode roles) {
		if (!line[1].isEmpty()) {
			scopes.addObject().put("id", line[1]).put("value", line[0]).put("type", line[2]);
		}
		if (!line[3].isEmpty()) {
			roles.addObject()
				.put("id", line[3])
				.put("value", line[0])
				.put("displayName", line[0])
				.putArray("allowedMemberTypes")
				.add("Application");
		}
	}

	private static String text(String name) {
		try {
			return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
