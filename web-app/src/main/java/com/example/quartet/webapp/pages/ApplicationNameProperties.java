package com.example.quartet.webapp.pages;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the application ids that pages show stand for.
 *
 * @param names the application id by the name
 */
@ConfigurationProperties("quartet.applications")
record ApplicationNameProperties(Map<String, String> names) {

	Map<String, String> byId() {
		Map<String, String> byId = new HashMap<>();
		this.names.forEach((name, id) -> byId.put(id, name));
		return byId;
	}

}
