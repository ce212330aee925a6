package com.example.quartet.launcher;

import java.util.OptionalInt;

/**
 * The ports of the project: as they stand here, or one after the other from a base on.
 */
enum Port {

	WEB_APP(8080), TODO_API(8081), DOWNSTREAM_API(8082), SECOND_SITE(8083), DAEMON(8084), EMULATOR(9000),
	EMULATOR_ADMIN(9001), EMULATOR_HTTPS(9443);

	static final int LOWEST_BASE = 1024; // those below belong to the administrator

	static final int HIGHEST_BASE = 65536 - values().length;

	private final int number;

	Port(int number) {
		this.number = number;
	}

	int number(OptionalInt base) {
		return base.isPresent() ? base.getAsInt() + ordinal() : this.number;
	}

}
