package com.example.quartet.launcher;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The ports of the project: as they stand here, or one after the other from a base on.
 */
enum Port {

	// region web-app
	WEB_APP(8080),
	// endregion
	TODO_API(8081),
	// region downstream
	DOWNSTREAM_API(8082),
	// endregion
	// region second-site
	SECOND_SITE(8083),
	// endregion
	// region daemon
	DAEMON(8084),
	// endregion
	EMULATOR(9000), EMULATOR_ADMIN(9001), EMULATOR_HTTPS(9443);

	static final int LOWEST_BASE = 1024; // those below belong to the administrator

	static final int HIGHEST_BASE = 65536 - values().length;

	private final int number;

	Port(int number) {
		this.number = number;
	}

	// region new
	/**
	 * All of them, by the names of their modules.
	 */
	static Map<String, Integer> usual() {
		Map<String, Integer> ports = new LinkedHashMap<>();
		for (Port port : values()) {
			ports.put(port.name().toLowerCase(Locale.ROOT).replace('_', '-'), port.number);
		}
		return ports;
	}
	// endregion

	int number(OptionalInt base) {
		return base.isPresent() ? base.getAsInt() + ordinal() : this.number;
	}

}
