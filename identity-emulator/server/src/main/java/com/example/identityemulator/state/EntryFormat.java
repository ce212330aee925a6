package com.example.identityemulator.state;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How things that expire are written down, and read again.
 *
 * @param <V> what is kept
 */
public class EntryFormat<V> {

	private final StateFile file;

	private final Function<V, Object> writer;

	private final Function<JsonNode, Optional<V>> reader;

	public EntryFormat(StateFile file, Function<V, Object> writer, Function<JsonNode, Optional<V>> reader) {
		this.file = file;
		this.writer = writer;
		this.reader = reader;
	}

	public static <V> EntryFormat<V> nowhere() {
		return new EntryFormat<>(StateFile.NOWHERE, (value) -> value, (node) -> Optional.empty());
	}

	public static EntryFormat<Instant> instants(StateFile file) {
		return new EntryFormat<>(file, (instant) -> instant,
				(node) -> Optional.of(JsonMapper.shared().treeToValue(node, Instant.class)));
	}

	/**
	 * Hands over everything that still means something, key by key, with its end.
	 */
	void load(BiConsumer<String, Map.Entry<V, Instant>> consumer) {
		this.file.read((key, node) -> read(node).ifPresent((value) -> consumer.accept(key, value)));
	}

	void put(String key, V value, Instant expires) {
		this.file.put(key, Map.of("value", this.writer.apply(value), "expires", expires));
	}

	void remove(String key) {
		this.file.remove(key);
	}

	private Optional<Map.Entry<V, Instant>> read(JsonNode node) {
		Instant expires = JsonMapper.shared().treeToValue(node.path("expires"), Instant.class);
		return this.reader.apply(node.path("value")).map((value) -> Map.entry(value, expires));
	}

}
