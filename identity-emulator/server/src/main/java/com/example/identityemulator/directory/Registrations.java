package com.example.identityemulator.directory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

import com.example.identityemulator.state.StateFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is registered at this moment. A change is checked by the rules of the files, and
 * counts at once or not at all.
 */
public class Registrations {

	private static final JsonNode REMOVED = JsonMapper.shared().createObjectNode().put("removed", true);

	private final RegistrationFiles folder;

	private final RegistrationParser parser;

	private final StateFile state;

	private final Directory directory;

	private final Consumer<RegistrationChange> listener;

	private RegistrationEntries entries;

	Registrations(RegistrationFiles folder, RegistrationParser parser, StateFile state,
			Consumer<RegistrationChange> listener) {
		this.folder = folder;
		this.parser = parser;
		this.state = state;
		this.listener = listener;
		Snapshot snapshot = folder.read(parser::parse);
		this.entries = snapshot.entries();
		this.directory = new Directory(snapshot);
		state.read(this::restore);
	}

	/**
	 * What was changed before the restart counts if it fits what the files say now.
	 */
	private void restore(String key, JsonNode value) {
		RegistrationEntries changed = this.entries.copy();
		if (value.equals(REMOVED)) {
			changed.remove(key);
		}
		else {
			changed.put(key, value);
		}
		this.directory.replace(this.parser.parse(changed));
		this.entries = changed;
	}

	Directory directory() {
		return this.directory;
	}

	/**
	 * One object as JSON, by a key such as {@code users/<id>} or
	 * {@code applications/shop.json}.
	 */
	public synchronized Optional<JsonNode> find(String key) {
		return this.entries.find(key);
	}

	/**
	 * An object to change and then {@link #put}: a copy of the known one, or an empty
	 * one.
	 */
	public ObjectNode draft(String key) {
		return find(key).map((known) -> ((ObjectNode) known).deepCopy())
			.orElseGet(JsonMapper.shared()::createObjectNode);
	}

	/**
	 * Everything of one kind, by its id: tenants, users, groups, administrators,
	 * appRoleAssignments, oauth2PermissionGrants, applications, policies.
	 */
	public synchronized Map<String, JsonNode> of(String kind) {
		return this.entries.of(kind);
	}

	public void put(String key, JsonNode value) {
		RegistrationEntries.requireKnown(key, value);
		change((changed) -> changed.put(key, value));
	}

	/**
	 * Adds an object without an id of its own, or one by its id.
	 */
	public void add(String kind, JsonNode value) {
		put(RegistrationEntries.key(kind, value), value);
	}

	/**
	 * Takes the object out, and all that refers to it.
	 */
	public void remove(String key) {
		change((changed) -> new Removal(changed).remove(key));
	}

	/**
	 * Changes several objects at once.
	 * @param changes a value per key; JSON's null takes the object out
	 */
	public void putAll(Map<String, JsonNode> changes) {
		change((changed) -> changes.forEach((key, value) -> {
			if (value.isNull()) {
				changed.remove(key);
			}
			else {
				changed.put(key, value);
			}
		}));
	}

	/**
	 * What a folder of registrations would have to contain.
	 */
	public synchronized Map<String, ObjectNode> export() {
		return this.entries.files();
	}

	/**
	 * Takes files in the place of everything.
	 */
	public void replace(Map<String, ObjectNode> files) {
		apply(this.parser.parse(RegistrationEntries.ofFiles(files)));
	}

	/**
	 * Reads the folder again; what was changed here is forgotten.
	 */
	public synchronized void reload() {
		apply(this.folder.read(this.parser::parse));
		this.state.load().keySet().forEach(this.state::remove);
	}

	private synchronized void change(Consumer<RegistrationEntries> change) {
		RegistrationEntries changed = this.entries.copy();
		change.accept(changed);
		apply(this.parser.parse(changed));
	}

	private synchronized void apply(Snapshot snapshot) {
		RegistrationEntries before = this.entries;
		RegistrationEntries changed = snapshot.entries();
		this.entries = changed;
		this.directory.replace(snapshot);
		TreeSet<String> keys = new TreeSet<>(before.keys());
		keys.addAll(changed.keys());
		keys.removeIf((key) -> before.find(key).equals(changed.find(key)));
		keys.forEach((key) -> this.state.put(key, changed.find(key).orElse(REMOVED)));
		this.listener.accept(new RegistrationChange(before, changed, keys));
	}

}
