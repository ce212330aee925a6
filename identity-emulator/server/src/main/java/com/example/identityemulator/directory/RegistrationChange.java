package com.example.identityemulator.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What a change of the registrations has changed.
 */
public class RegistrationChange {

	private static final String USERS = "users/";

	private final RegistrationEntries before;

	private final RegistrationEntries after;

	private final Set<String> keys;

	RegistrationChange(RegistrationEntries before, RegistrationEntries after, Set<String> keys) {
		this.before = before;
		this.after = after;
		this.keys = keys;
	}

	/**
	 * The people whose tokens and sessions end with it: their password is another one,
	 * they are disabled, or gone.
	 */
	public Stream<UUID> revokedPeople() {
		return this.keys.stream()
			.filter((key) -> key.startsWith(USERS))
			.filter((key) -> isRevoked(this.before.find(key), this.after.find(key)))
			.map((key) -> UUID.fromString(key.substring(USERS.length())));
	}

	/**
	 * What is new, of one kind.
	 */
	Stream<JsonNode> added(String kind) {
		return this.keys.stream()
			.filter((key) -> key.startsWith(kind + "/") && this.before.find(key).isEmpty())
			.flatMap((key) -> this.after.find(key).stream());
	}

	private boolean isRevoked(Optional<JsonNode> before, Optional<JsonNode> after) {
		return before.isPresent() && (after.isEmpty() || !isEnabled(after.get()) && isEnabled(before.get())
				|| !before.get().path("password").equals(after.get().path("password")));
	}

	private boolean isEnabled(JsonNode user) {
		return user.path("accountEnabled").asBoolean(true);
	}

}
