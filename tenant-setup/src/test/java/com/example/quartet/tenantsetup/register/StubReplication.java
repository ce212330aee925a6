package com.example.quartet.tenantsetup.register;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A new object takes a while to reach all servers of Microsoft Graph.
 */
final class StubReplication {

	/**
	 * How often what is new is not found before it is.
	 */
	int delay;

	private final Map<String, Integer> asked = new HashMap<>();

	/**
	 * Refuses what was not asked for often enough yet.
	 */
	void await(String name, Supplier<StubRefusal> refusal) {
		if (this.asked.merge(name, 1, Integer::sum) <= this.delay) {
			throw refusal.get();
		}
	}

}
