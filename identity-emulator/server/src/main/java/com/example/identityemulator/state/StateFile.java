package com.example.identityemulator.state;

import java.util.Map;
import java.util.function.BiConsumer;

import org.slf4j.LoggerFactory;
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

	/**
	 * Reads everything kept, entry by entry. What another version wrote, or what was
	 * damaged, is left out, alike for every file.
	 */
	default void read(BiConsumer<String, JsonNode> reader) {
		load().forEach((key, value) -> {
			try {
				reader.accept(key, value);
			}
			catch (RuntimeException ex) {
				LoggerFactory.getLogger(StateFile.class).warn("An entry of {} is unreadable and left out", this);
			}
		});
	}

	void put(String key, Object value);

	void remove(String key);

}
