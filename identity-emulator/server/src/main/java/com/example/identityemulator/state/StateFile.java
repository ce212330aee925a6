package com.example.identityemulator.state;

import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * Values under keys, as they were before the restart.
 */
public interface StateFile {

	/** Forgets everything. */
	StateFile NOWHERE = new StateFile() {

		@Override
		public Map<String, JsonNode> load() {
			return Map.of();
		}

		@Override
		public void put(String key, Object value) {
			// nothing is kept
		}

		@Override
		public void remove(String key) {
			// nothing is kept
		}

	};

	/**
	 * Everything kept, the oldest first.
	 */
	Map<String, JsonNode> load();

	void put(String key, Object value);

	void remove(String key);

}
