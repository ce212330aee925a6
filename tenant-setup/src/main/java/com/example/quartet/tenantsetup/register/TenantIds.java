package com.example.quartet.tenantsetup.register;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the tenant's application ids where the files have their own.
 *
 * @param applications all that are registered
 */
record TenantIds(List<RegisteredApplication> applications) {

	/**
	 * The tenant's spelling of an application, an App ID URI included.
	 */
	ObjectNode in(ObjectNode content) {
		String text = content.toString();
		for (RegisteredApplication application : this.applications) {
			text = text.replace(application.file().appId(), application.appId());
		}
		return (ObjectNode) JsonMapper.shared().readTree(text);
	}

	/**
	 * Takes out what refers to an application that is not registered here.
	 * @param references objects or ids
	 * @param property the property that refers, empty for plain ids
	 */
	ArrayNode known(JsonNode references, String property) {
		ArrayNode known = JsonMapper.shared().createArrayNode();
		for (JsonNode reference : references) {
			String appId = (property.isEmpty() ? reference : reference.path(property)).asString();
			if (this.applications.stream().anyMatch((application) -> application.appId().equals(appId))) {
				known.add(reference);
			}
		}
		return known;
	}

	RegisteredApplication byFileId(String appId) {
		return this.applications.stream()
			.filter((application) -> application.file().appId().equals(appId))
			.findFirst()
			.orElseThrow();
	}

	boolean knowsFileId(String appId) {
		return this.applications.stream().anyMatch((application) -> application.file().appId().equals(appId));
	}

}
