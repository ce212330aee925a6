package com.example.identityemulator.junit;

import java.util.HashMap;
import java.util.Map;

/**
 * Starts an emulator at the first wish for one like it; it ends with the tests.
 */
final class RunningEmulators {

	private static final Map<EntraEmulator, Emulator> running = new HashMap<>();

	private RunningEmulators() {
	}

	static synchronized Emulator like(EntraEmulator wish) {
		return running.computeIfAbsent(wish, EmulatorStart::of);
	}

}
