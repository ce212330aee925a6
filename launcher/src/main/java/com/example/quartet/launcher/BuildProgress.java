package com.example.quartet.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from Maven's output which module it builds, of how many, and for how long still.
 * Maven builds several at once, and says no more than when each begins: the time of a
 * module goes until the next one begins, so that all of them together are the build's.
 */
final class BuildProgress {

	private static final Pattern ORDER = Pattern.compile("\\[INFO] (\\S+)\\s+\\[(jar|pom|war)]");

	private static final Pattern BUILDING = Pattern.compile("\\[INFO] Building (\\S+) \\S+\\s+\\[(\\d+)/(\\d+)]");

	private final Map<String, Double> lastTime;

	private final List<String> order = new ArrayList<>();

	private final Map<String, Double> thisTime = new LinkedHashMap<>();

	private String module;

	private String place;

	private double moduleBegan;

	BuildProgress(Map<String, Double> lastTime) {
		this.lastTime = lastTime;
	}

	void read(String line, double seconds) {
		Matcher building = BUILDING.matcher(line);
		if (building.lookingAt()) {
			end(seconds);
			this.module = building.group(1);
			this.place = "[%s/%s]".formatted(building.group(2), building.group(3));
			this.moduleBegan = seconds;
			return;
		}
		Matcher next = ORDER.matcher(line);
		if (this.module == null && next.lookingAt()) {
			this.order.add(next.group(1));
		}
	}

	/**
	 * Ends the module that is being built.
	 */
	void end(double seconds) {
		if (this.module != null) {
			this.thisTime.put(this.module, seconds - this.moduleBegan);
		}
	}

	/**
	 * Seconds that each module took.
	 */
	Map<String, Double> times() {
		return this.thisTime;
	}

	/**
	 * The module that is being built.
	 */
	String status(double seconds) {
		if (this.module == null) {
			return "  Maven is starting";
		}
		return "  %s %s%s".formatted(this.place, this.module,
				remaining(seconds).map((left) -> ", about %d s to go".formatted(left)).orElse(""));
	}

	/**
	 * How long it still takes, if each module that is left was built here before.
	 */
	Optional<Long> remaining(double seconds) {
		double left = 0;
		for (String name : this.order) {
			Double expected = this.lastTime.get(name);
			if (expected == null) {
				return Optional.empty();
			}
			if (this.thisTime.containsKey(name)) {
				continue;
			}
			left += name.equals(this.module) ? Math.max(0, expected - (seconds - this.moduleBegan)) : expected;
		}
		return this.order.isEmpty() ? Optional.empty() : Optional.of(Math.max(1, Math.round(left)));
	}

}
