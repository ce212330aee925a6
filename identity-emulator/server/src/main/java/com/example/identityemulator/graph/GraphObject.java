package com.example.identityemulator.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * An object as Microsoft Graph describes it.
 *
 * @param type the name of its type, such as microsoft.graph.user
 * @param usual the properties that come without $select
 * @param properties every property that the type has
 */
record GraphObject(String type, List<String> usual, Map<String, @Nullable Object> properties) {

	/**
	 * The same for a caller who may read only these properties: the others are null, as
	 * the platform does it.
	 */
	GraphObject limitedTo(Set<String> readable) {
		Map<String, @Nullable Object> limited = new LinkedHashMap<>();
		this.properties.forEach((name, value) -> limited.put(name, readable.contains(name) ? value : null));
		return new GraphObject(this.type, this.usual, limited);
	}

}
