package com.example.quartet.tenantsetup.graph;

import java.util.List;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

/**
 * The requests to Microsoft Graph that registering applications takes; paths begin behind
 * the version.
 */
public interface Graph {

	/**
	 * Reads what is there, or is about to appear: Graph takes a while to copy a new
	 * object to all its servers.
	 */
	JsonNode get(String path);

	/**
	 * Reads what may not be there.
	 */
	Optional<JsonNode> find(String path);

	/**
	 * Reads a collection to its end.
	 */
	List<JsonNode> list(String path);

	/**
	 * Creates an object with the key that the path names, or updates the one that has it.
	 * @return the new object, or an empty node where it was there already
	 */
	JsonNode upsert(String path, JsonNode body);

	void patch(String path, JsonNode body);

	JsonNode post(String path, JsonNode body);

	/**
	 * Removes what may be gone already.
	 */
	void delete(String path);

}
