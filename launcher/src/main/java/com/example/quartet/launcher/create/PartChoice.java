package com.example.quartet.launcher.create;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts that a project leaves behind, as the options choose them.
 */
final class PartChoice {

	// about this project, or there only if asked for
	private static final Set<String> USUALLY_LEFT_OUT = Set.of("new", "quartet", "second-site", "workshop",
			"emulator-artifact");

	// the workshop signs out of two sites at once
	private static final Map<String, Set<String>> WITH = Map.of("workshop", Set.of("workshop", "second-site"));

	// the daemon writes in the language and by the clock that downstream-api knows
	private static final Map<String, Set<String>> WITHOUT = Map.of("daemon", Set.of("daemon"), "downstream",
			Set.of("downstream", "daemon"));

	private static final Map<String, String> EMULATOR = Map.of("source", "emulator-artifact", "artifact",
			"emulator-source");

	private final Set<String> leftOut = new TreeSet<>(USUALLY_LEFT_OUT);

	// why the daemon goes with another part
	private final Set<String> remarks = new TreeSet<>();

	void with(String part) {
		this.leftOut.removeAll(WITH.get(one("--with", part, WITH.keySet())));
	}

	void without(String part) {
		this.leftOut.addAll(WITHOUT.get(one("--without", part, WITHOUT.keySet())));
		if (part.equals("downstream")) {
			this.remarks.add("Without downstream-api there is no daemon-client: it writes by the clock and in the "
					+ "language of a profile.");
		}
	}

	/** Without the site, and without the daemon, which writes into its lists. */
	void apiOnly() {
		this.leftOut.addAll(Set.of("web-app", "daemon"));
		this.remarks.add("Without web-app there is no daemon-client: its reminders are read there.");
	}

	/** From its folder, or from a Maven repository. */
	void emulator(String origin) {
		this.leftOut.removeAll(EMULATOR.values());
		this.leftOut.add(EMULATOR.get(one("--emulator", origin, EMULATOR.keySet())));
	}

	/** Which parts were left out without being named, and why. */
	List<String> remarks() {
		return List.copyOf(this.remarks);
	}

	Set<String> leftOut() {
		Set<String> all = new TreeSet<>(this.leftOut);
		if (all.contains("web-app") || WITHOUT.keySet().stream().anyMatch(all::contains)) {
			if (!all.contains("workshop")) {
				throw new NewProjectException(
						"The workshop shows the site, both APIs and the daemon: take --with workshop without --without and "
								+ "--api-only.");
			}
			// what describes or tests them together
			all.add("together");
		}
		return all;
	}

	private static String one(String option, String value, Set<String> known) {
		if (!known.contains(value)) {
			throw new NewProjectException(
					"%s takes %s, not %s.".formatted(option, String.join(" or ", new TreeSet<>(known)), value));
		}
		return value;
	}

}
